"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportLink } from "@/components/layout/export-link";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { IMPORT_FIELDS } from "@/lib/services/imports/rules/fields";

/** What may be imported, and the product's own format as an empty file. */
export function FormatHelp() {
  const t = useTranslations("imports.help");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card className="flex flex-col gap-2">
        <CardHeader title={t("needs")} />
        <ul className="flex list-disc flex-col gap-1 ps-5 text-muted text-sm">
          <li>{t("needsDate")}</li>
          <li>{t("needsCreator")}</li>
          <li>{t("needsNumbers")}</li>
        </ul>
        <p className="text-muted text-sm">{t("repeat")}</p>
      </Card>
      <Card className="flex flex-col gap-2">
        <CardHeader title={t("own")} />
        <p className="text-muted text-sm">{t("ownText")}</p>
        <p className="flex flex-wrap gap-1">
          {IMPORT_FIELDS.map((field) => (
            <code key={field} className="rounded-sm bg-sunken px-1 font-mono text-muted text-xs">
              {field}
            </code>
          ))}
        </p>
        <div className="mt-1 flex flex-wrap gap-2">
          <Button onClick={saveTemplate}>
            <Download aria-hidden />
            {t("template")}
          </Button>
          <ExportLink table="history" label={t("export")} />
        </div>
      </Card>
    </div>
  );
}

function saveTemplate(): void {
  const address = URL.createObjectURL(new Blob([`${IMPORT_FIELDS.join(",")}\r\n`], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "creatorscope-history.csv";
  link.click();
  URL.revokeObjectURL(address);
}
