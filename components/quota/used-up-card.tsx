"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format-time";
import { useNow } from "@/components/ui/use-now";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

const QUESTIONS = ["parse", "uploads", "search", "statistics"] as const;

/** What becomes of work when nothing is left, and where the costs are written. */
export function UsedUpCard({ source, model }: Pick<QuotaReportDto, "source" | "model">) {
  const t = useTranslations("quota");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow();
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), now, locale, timeZone);
  return (
    <Card>
      <CardHeader title={t("usedUp.title")} className="mb-3" />
      <dl className="grid gap-x-6 gap-y-3 text-sm md:grid-cols-2">
        {QUESTIONS.map((key) => (
          <div key={key}>
            <dt className="font-medium">{t(`usedUp.${key}.what`)}</dt>
            <dd className="text-pretty text-muted">{t(`usedUp.${key}.then`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-pretty text-faint text-xs">
        {t(model === "legacy" ? "source.legacy" : "source.current", {
          since: day(source.inForceSince),
          read: day(source.readOn),
        })}{" "}
        <a
          href={`https://${source.url}`}
          target="_blank"
          rel="noreferrer"
          className="break-words underline underline-offset-2 hover:text-ink"
        >
          {source.url}
        </a>
      </p>
    </Card>
  );
}
