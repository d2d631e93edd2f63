"use client";

import { RefreshCw, Scale, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { BulkTag } from "@/components/bloggers/bulk-tag";
import { useBloggerActions } from "@/components/bloggers/use-blogger-actions";
import { ExportLink } from "@/components/layout/export-link";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";
import { MAX_COMPARED } from "@/lib/services/compare/schemas";

/** How many ids one address of an export holds. */
const MAX_EXPORTED = 200;

/** What can be done to the chosen rows at once. */
export function BulkActions({ chosen, onDone }: { chosen: readonly BloggerDto[]; onDone: () => void }) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const { parse, remove } = useBloggerActions();
  const ids = chosen.map(({ id }) => id);
  return (
    <>
      <Button pending={parse.isPending} onClick={() => parse.mutate(ids, { onSuccess: onDone })}>
        <RefreshCw aria-hidden />
        {t("parseNow")}
      </Button>
      <BulkTag chosen={chosen} onDone={onDone} />
      {ids.length > 1 && ids.length <= MAX_COMPARED ? (
        <Link href={`/compare?bloggers=${ids.join(",")}`} className={buttonStyles({ variant: "secondary" })}>
          <Scale aria-hidden />
          {t("compare")}
        </Link>
      ) : null}
      {ids.length <= MAX_EXPORTED ? (
        <ExportLink table="bloggers" query={{ ids: ids.join(",") }} variant="secondary" />
      ) : null}
      <Button pending={remove.isPending} onClick={() => remove.mutate(ids, { onSuccess: onDone })}>
        <Trash2 aria-hidden />
        {common("delete")}
      </Button>
    </>
  );
}
