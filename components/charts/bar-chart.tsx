"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import { barSpec } from "@/components/charts/bar-spec";
import { CartesianPlot } from "@/components/charts/cartesian-plot";
import { ChartFrame, type ChartFrameProps } from "@/components/charts/chart-frame";
import type { ChartData } from "@/components/charts/chart-types";
import type { Overlay } from "@/components/charts/overlay-plugin";

type BarChartProps = ChartFrameProps & {
  /** Series on top of one another: only where their sum means something. */ stacked?: boolean;
};

/** Counts per period, from zero; falls hang below the line. */
export function BarChart({ stacked = false, ...props }: BarChartProps) {
  const { label, format = "count", height = 320 } = props;
  const locale = useLocale();
  const makeSpec = useCallback(
    (data: ChartData, overlay: Overlay) => barSpec(data, format, locale, overlay, stacked),
    [format, locale, stacked],
  );
  return (
    <ChartFrame {...props}>
      {({ data, describedBy }) => (
        <CartesianPlot
          data={data}
          label={label}
          describedBy={describedBy}
          format={format}
          height={height}
          makeSpec={makeSpec}
        />
      )}
    </ChartFrame>
  );
}
