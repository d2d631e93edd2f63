"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { type ApiOptions, withQuery } from "@/lib/http/client";

/** The CSV of what is shown, under the same filters. */
export function ExportLink({ path, query }: { path: string; query?: ApiOptions<unknown>["query"] }) {
  const t = useTranslations("common");
  return (
    <a href={withQuery(path, query)} download className={buttonStyles({ variant: "ghost" })}>
      <Download aria-hidden />
      <span className="max-sm:sr-only">{t("exportCsv")}</span>
    </a>
  );
}
