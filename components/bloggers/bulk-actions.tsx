"use client";

import { RefreshCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBloggerActions } from "@/components/bloggers/use-blogger-actions";
import { Button } from "@/components/ui/button";

/** What can be done to the chosen rows at once. */
export function BulkActions({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const { parse, remove } = useBloggerActions();
  return (
    <>
      <Button size="sm" pending={parse.isPending} onClick={() => parse.mutate(ids, { onSuccess: onDone })}>
        <RefreshCw aria-hidden />
        {t("parseNow")}
      </Button>
      <Button size="sm" pending={remove.isPending} onClick={() => remove.mutate(ids, { onSuccess: onDone })}>
        <Trash2 aria-hidden />
        {common("delete")}
      </Button>
    </>
  );
}
