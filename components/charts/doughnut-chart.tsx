"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { ChartSpec } from "@/components/charts/chart";
import { toDrawable } from "@/components/charts/chart-types";
import { type DoughnutPart, doughnutSlices } from "@/components/charts/doughnut-parts";
import { LazyChart } from "@/components/charts/lazy-chart";
import type { Palette } from "@/components/charts/palette";
import { Count } from "@/components/ui/count";
import { formatPercent } from "@/components/ui/format-number";

type DoughnutChartProps = {
  /** At most four are drawn; the small ones beyond are put together. */
  parts: readonly DoughnutPart[];
  label: string;
  /** In the middle: the total and its name. */
  center?: ReactNode;
  size?: number;
};

/** Parts of a whole. The list beside it carries every value and share, so the ring needs no words of its own. */
export function DoughnutChart({ parts, label, center, size = 148 }: DoughnutChartProps) {
  const locale = useLocale();
  const t = useTranslations("common.chart");
  const other = t("other");
  const slices = useMemo(() => doughnutSlices(parts, { label: other, color: "var(--series-8)" }), [parts, other]);
  const spec = useMemo(
    () =>
      (palette: Palette): ChartSpec => ({
        type: "doughnut",
        data: {
          labels: slices.map((slice) => slice.label),
          datasets: [
            {
              label: "parts",
              data: slices.map((slice) => Math.max(0, toDrawable(slice.value) ?? 0)),
              backgroundColor: slices.map((slice) => palette.color(slice.color)),
              borderColor: palette.surface,
              borderWidth: 2,
            },
          ],
        },
        options: { cutout: "76%" },
      }),
    [slices],
  );
  return (
    <figure aria-label={label} className="m-0 flex min-w-0 flex-wrap items-center gap-x-6 gap-y-4">
      <div className="relative shrink-0" style={{ width: size, height: size }}>
        <LazyChart spec={spec} />
        {center ? (
          <div className="pointer-events-none absolute inset-0 grid place-content-center text-center">{center}</div>
        ) : null}
      </div>
      <ul className="flex min-w-40 flex-1 flex-col">
        {slices.map((slice) => (
          <li key={slice.id} className="flex min-h-8 items-center gap-2 border-line border-b text-sm last:border-b-0">
            <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: slice.color }} />
            <span className="clip-text flex-1">{slice.label}</span>
            <Count value={slice.value} />
            <span className="w-12 text-end text-faint tabular-nums">{formatPercent(slice.share, locale) ?? "—"}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
