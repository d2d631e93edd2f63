"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Definitions } from "@/components/insights/definitions";
import { type FormatRow, FormatTable } from "@/components/insights/format-table";
import { GROUPINGS } from "@/components/insights/insights-params";
import { formatsQueryOf } from "@/components/insights/insights-queries";
import { useInsightsChoices, useInsightsFilter } from "@/components/insights/use-insights-filter";
import { useLengthWords } from "@/components/insights/use-length-words";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { PlatformDot } from "@/components/layout/platform-dot";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { Unknown } from "@/components/ui/unknown";
import type { FormatsDto } from "@/lib/services/insights/schemas";

/** Which kinds and durations of videos do well; by platform on request. */
export function FormatsCards() {
  const t = useTranslations("insights.formats");
  const kindName = useTranslations("metrics.kind");
  const length = useLengthWords();
  const filter = useInsightsFilter();
  const [{ by }, set] = useInsightsChoices();
  const grouped = ({ kinds, platforms }: FormatsDto): FormatRow[] =>
    by === "kind"
      ? kinds.map((row) => ({ ...row, key: row.kind, name: kindName(row.kind) }))
      : platforms.map((row) => ({ ...row, key: row.platform, name: <PlatformDot platform={row.platform} named /> }));
  const lengths = ({ durations }: FormatsDto): FormatRow[] =>
    durations.map((row) => ({
      ...row,
      key: String(row.fromSec),
      name: length(row) ?? <Unknown reason={t("lengthUnknown")} />,
    }));
  return (
    <div className="grid min-w-0 gap-5 xl:grid-cols-2">
      <FormatCard
        id="formats"
        title={t(`${by}.title`)}
        header={t(`${by}.header`)}
        rowsOf={grouped}
        aside={
          <Segmented
            label={t("by")}
            size="sm"
            value={by}
            options={GROUPINGS.map((value) => ({ value, label: t(`${value}.choice`) }))}
            onChange={(next) => void set({ by: next })}
          />
        }
      />
      <FormatCard
        id="durations"
        title={t("duration.title")}
        header={t("duration.header")}
        rowsOf={lengths}
        aside={<ExportLink table="formats" query={filter} />}
      />
    </div>
  );
}

type FormatCardProps = {
  id: string;
  title: string;
  header: string;
  rowsOf: (formats: FormatsDto) => FormatRow[];
  aside?: ReactNode;
};

function FormatCard({ id, title, header, rowsOf, aside }: FormatCardProps) {
  const t = useTranslations("insights.formats");
  const formats = useQuery(formatsQueryOf(useInsightsFilter()));
  const rows = formats.data ? rowsOf(formats.data) : [];
  return (
    <Card flush aria-labelledby={id}>
      <CardHeader
        id={id}
        title={title}
        actions={
          <>
            {formats.data ? <Definitions minSamples={formats.data.minSamples} /> : null}
            {aside}
          </>
        }
        className="px-4 pt-4 pb-2"
      />
      {formats.isError ? <QueryError error={formats.error} onRetry={() => void formats.refetch()} /> : null}
      {formats.isPending ? <LoadingPanel className="h-40" /> : null}
      {formats.data && rows.length === 0 ? <EmptyPanel title={t("empty")} text={t("emptyText")} /> : null}
      {formats.data && rows.length > 0 ? (
        <FormatTable label={`${title}, ${header}`} header={header} rows={rows} minSamples={formats.data.minSamples} />
      ) : null}
    </Card>
  );
}
