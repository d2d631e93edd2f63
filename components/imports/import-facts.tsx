"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { delimiterName } from "@/components/imports/delimiter-name";
import { Card, CardHeader } from "@/components/ui/card";
import { IMPORT_FIELDS } from "@/lib/services/imports/rules/fields";
import type { ImportDto } from "@/lib/services/imports/schemas";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="clip-text text-sm">{children}</dd>
    </div>
  );
}

/** How the file was read: its format, and which column told what. */
export function ImportFacts({ job }: { job: ImportDto }) {
  const t = useTranslations("imports");
  const mapped = IMPORT_FIELDS.filter((field) => job.mapping[field] !== undefined);
  if (job.format === null && mapped.length === 0) return null;
  return (
    <Card className="flex flex-col gap-3">
      <CardHeader title={t("facts.title")} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {job.format ? <Fact label={t("facts.format")}>{job.format.toUpperCase()}</Fact> : null}
        {job.encoding ? <Fact label={t("facts.encoding")}>{job.encoding}</Fact> : null}
        {job.delimiter ? <Fact label={t("facts.delimiter")}>{delimiterName(job.delimiter, t)}</Fact> : null}
        {job.preset ? <Fact label={t("facts.preset")}>{t(`preset.${job.preset}`)}</Fact> : null}
        {mapped.map((field) => (
          <Fact key={field} label={t(`field.${field}`)}>
            <code className="font-mono text-xs">{job.mapping[field]}</code>
          </Fact>
        ))}
      </dl>
    </Card>
  );
}
