"use client";

import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type CompareFilter, suggestedQuery } from "@/components/compare/compare-queries";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { MAX_COMPARED } from "@/lib/services/compare/schemas";

/** The page before anybody is chosen: what it does, and one way to begin. */
export function NobodyChosen({ filter, onChoose }: { filter: CompareFilter; onChoose: (ids: string[]) => void }) {
  const t = useTranslations("compare");
  const { from, to, platform } = filter;
  const suggested = useQuery(suggestedQuery({ from, to, ...(platform ? { platform } : {}) }));
  const ids = suggested.data?.items.map(({ id }) => id) ?? [];
  return (
    <Card flush>
      <EmptyPanel
        icon={Scale}
        title={t("empty")}
        text={t("emptyText", { count: MAX_COMPARED })}
        action={
          ids.length > 1 ? (
            <Button variant="primary" onClick={() => onChoose(ids)}>
              {t("suggest", { count: ids.length })}
            </Button>
          ) : suggested.data?.considered === 0 && !platform ? (
            <Link href="/bloggers?add=1" className={buttonStyles({ variant: "primary" })}>
              {t("addBloggers")}
            </Link>
          ) : undefined
        }
      />
    </Card>
  );
}
