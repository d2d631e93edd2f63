"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { BarChart } from "@/components/charts/bar-chart";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { ExportLink } from "@/components/layout/export-link";
import { QueryError } from "@/components/layout/query-error";
import { parseAsStringLiteral } from "@/components/layout/url-params";
import { useQueryState } from "@/components/layout/use-query-state";
import { toHistoryChartData } from "@/components/quota/history-chart-data";
import { quotaHistoryQuery } from "@/components/quota/quota-queries";
import { Card, CardHeader } from "@/components/ui/card";
import { formatExact } from "@/components/ui/format-number";
import { Segmented } from "@/components/ui/segmented";
import { BUCKETS } from "@/lib/services/quota/rules";
import type { QuotaHistoryDto, QuotaReportDto } from "@/lib/services/quota/schemas";

const DAYS = 30;
const HEIGHT = 240;

/** What was used on each of the last thirty days of Google's. */
export function HistoryCard({ model }: Pick<QuotaReportDto, "model">) {
  const t = useTranslations("quota");
  const history = useQuery(quotaHistoryQuery(DAYS));
  const [asked, choose] = useQueryState("bucket", parseAsStringLiteral(BUCKETS));
  const bucket = model === "legacy" ? "queries" : (asked ?? "queries");
  return (
    <Card aria-labelledby="quota-history">
      <CardHeader
        id="quota-history"
        title={t("history.title")}
        note={t("history.note", { days: DAYS })}
        actions={
          <>
            {model === "legacy" ? null : (
              <Segmented
                label={t("history.choose")}
                value={bucket}
                options={BUCKETS.map((value) => ({ value, label: t(`bucket.${value}.short`) }))}
                onChange={(next) => void choose(next)}
              />
            )}
            <ExportLink table="quota" query={{ days: DAYS }} />
          </>
        }
        className="mb-2"
      />
      {history.isError ? (
        <QueryError error={history.error} onRetry={() => void history.refetch()} />
      ) : history.isPending ? (
        <ChartSkeleton height={HEIGHT} />
      ) : (
        <HistoryChart items={history.data.items} bucket={bucket} legacy={model === "legacy"} />
      )}
    </Card>
  );
}

type ChartProps = { items: QuotaHistoryDto["items"]; bucket: (typeof BUCKETS)[number]; legacy: boolean };

function HistoryChart({ items, bucket, legacy }: ChartProps) {
  const t = useTranslations("quota");
  const locale = useLocale();
  const label = t(`bucket.${legacy ? "legacy" : bucket}.title`);
  const data = useMemo(
    () =>
      toHistoryChartData(items, bucket, DAYS, {
        label,
        locale,
        limit: (limit) => t("history.limit", { limit: formatExact(limit, locale) ?? "" }),
        unfinished: t("history.unfinished"),
      }),
    [items, bucket, label, locale, t],
  );
  return (
    <BarChart data={data} label={`${t("history.title")}: ${label}`} height={HEIGHT} footnote={t("history.source")} />
  );
}
