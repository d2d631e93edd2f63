"use client";

import { useLayoutEffect, useState } from "react";
import type { ChartProps } from "@/components/charts/chart";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { Skeleton } from "@/components/ui/skeleton";

const chartPart = latePart(() => import("@/components/charts/chart"));

type LazyChartProps = Omit<ChartProps, "spec"> & { spec: ChartProps["spec"] | null };

/** chart.js comes when the first chart is shown, not with the page. A server draws nothing, and hydration begins as it did. */
export function LazyChart({ spec, ...props }: LazyChartProps) {
  const [awake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  const chart = useLatePart(chartPart, true);
  return awake && chart && spec ? (
    <chart.Chart {...props} spec={spec} />
  ) : (
    <Skeleton className="size-full rounded-md" />
  );
}
