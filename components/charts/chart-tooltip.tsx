"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ChartData, ValueFormat } from "@/components/charts/chart-types";
import { pointsAt } from "@/components/charts/describe-chart";
import { formatFull } from "@/components/charts/format-value";

type ChartTooltipProps = {
  data: ChartData;
  index: number;
  format: ValueFormat /** Pixels from the start edge of the plot. */;
  x: number;
  width: number;
};

/** All series at one bucket, largest first, each with where it comes from and how good it is. */
export function ChartTooltip({ data, index, format, x, width }: ChartTooltipProps) {
  const locale = useLocale();
  const t = useTranslations("common.chart");
  const bucket = data.buckets[index];
  if (!bucket) return null;
  const note = data.notes?.find((each) => each.key === bucket.key);
  const lines = pointsAt(data, index).map(({ series, point }) => {
    const quality = point.quality && point.quality !== "exact" ? t(point.quality) : null;
    return { series, point, facts: [point.source, quality, point.note].filter(Boolean).join(" · ") };
  });
  // One source for all is said once.
  const spoken = new Set(lines.flatMap(({ point, facts }) => (point.value === null ? [] : [facts])));
  const shared = spoken.size === 1 ? [...spoken][0] : undefined;
  const left = x > width / 2;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-2 z-20 w-max max-w-[min(280px,70vw)] rounded-lg border border-line-strong bg-raised px-3 py-2 text-xs shadow-overlay"
      style={left ? { right: width - x + 12 } : { left: x + 12 }}
    >
      <p className="mb-1 font-medium text-ink">{bucket.title ?? bucket.label}</p>
      <ul className="flex flex-col gap-1">
        {lines.map(({ series, point, facts }) => (
          <li key={series.id}>
            <div className="flex items-center gap-2">
              <span className="size-2 shrink-0 rounded-full" style={{ background: series.color }} />
              <span className="clip-text flex-1 text-muted">{series.label}</span>
              <span className="ps-3 font-medium text-ink tabular-nums">
                {point.value === null ? t("noData") : formatFull(point.value, format, locale)}
              </span>
            </div>
            {facts && !shared ? <p className="clip-text ps-4 text-faint">{facts}</p> : null}
          </li>
        ))}
      </ul>
      {shared ? <p className="mt-1 text-faint">{shared}</p> : null}
      {note ? <p className="mt-1.5 text-pretty border-line border-t pt-1.5 text-muted">{note.text}</p> : null}
    </div>
  );
}
