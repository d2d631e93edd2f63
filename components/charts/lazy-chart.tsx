"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** chart.js comes when the first chart is shown, not with the page. */
export const LazyChart = dynamic(() => import("@/components/charts/chart"), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-md" />,
});
