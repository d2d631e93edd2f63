"use client";

import { useLayoutEffect, useState } from "react";
import type { ChartProps } from "@/components/charts/chart";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { Skeleton } from "@/components/ui/skeleton";

const chartPart = latePart(() => import("@/components/charts/chart"));

/** chart.js comes when the first chart is shown, not with the page. A server draws nothing, and hydration begins as it did. */
export function LazyChart(props: ChartProps) {
  const [awake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  const chart = useLatePart(chartPart, true);
  return awake && chart ? <chart.Chart {...props} /> : <Skeleton className="size-full rounded-md" />;
}
