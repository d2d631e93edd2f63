"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ChartData, ValueFormat } from "@/components/charts/chart-types";
import { formatFull } from "@/components/charts/format-value";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type ChartTableProps = {
  data: ChartData;
  label: string;
  format: ValueFormat /** Scrolls inside itself beyond it. */;
  height: number;
};

/** The same data as numbers, newest first. */
export function ChartTable({ data, label, format, height }: ChartTableProps) {
  const locale = useLocale();
  const t = useTranslations("common.chart");
  const notes = new Map(data.notes?.map((note) => [note.key, note.text]));
  const rows = data.buckets.map((bucket, i) => ({ bucket, i })).reverse();
  return (
    <div className="scroll-quiet overflow-y-auto" style={{ maxHeight: height }}>
      <Table label={label}>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            <Th>{t("when")}</Th>
            {data.series.map((series) => (
              <Th key={series.id} numeric>
                {series.label}
              </Th>
            ))}
            <Th>{t("source")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bucket, i }) => (
            <Tr key={bucket.key}>
              <Td className="whitespace-nowrap">{bucket.title ?? bucket.label}</Td>
              {data.series.map((series) => (
                <Td key={series.id} numeric className={series.points[i]?.value === null ? "text-faint" : ""}>
                  {formatFull(series.points[i]?.value ?? null, format, locale)}
                </Td>
              ))}
              <Td className="text-faint">{sourcesAt(data, i, notes.get(bucket.key), (quality) => t(quality))}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function sourcesAt(
  data: ChartData,
  i: number,
  note: string | undefined,
  name: (quality: "rounded" | "estimated") => string,
): string {
  const facts = data.series.flatMap(({ points }) => {
    const point = points[i];
    if (!point) return [];
    return [point.source, point.quality && point.quality !== "exact" ? name(point.quality) : undefined, point.note];
  });
  return [...new Set([...facts, note])].filter(Boolean).join(" · ");
}
