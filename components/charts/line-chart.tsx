"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { CartesianPlot } from "@/components/charts/cartesian-plot";
import { ChartFrame, type ChartFrameProps } from "@/components/charts/chart-frame";
import type { ChartData } from "@/components/charts/chart-types";
import { decimate } from "@/components/charts/decimate";
import type { Overlay } from "@/components/charts/overlay-plugin";
import { latePart, useLatePart } from "@/components/ui/late-part";

// Overview opens with bars. The frame is there at once: a boundary around it would drop it under the first press.
const specPart = latePart(() => import("@/components/charts/line-spec"));

/** A course over time. Gaps stay gaps, estimated stretches are dashed, the last value stands at the line's end. */
export function LineChart(props: ChartFrameProps) {
  const { label, format = "count", height = 320 } = props;
  const locale = useLocale();
  const spec = useLatePart(specPart, true);
  const makeSpec = useMemo(
    () => spec && ((data: ChartData, overlay: Overlay) => spec.lineSpec(data, format, locale, overlay)),
    [spec, format, locale],
  );
  return (
    <ChartFrame {...props}>
      {({ data, describedBy }) => (
        <DecimatedPlot
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

function DecimatedPlot({ data, ...props }: Parameters<typeof CartesianPlot>[0]) {
  const drawn = useMemo(() => decimate(data), [data]);
  return <CartesianPlot data={drawn} {...props} />;
}
