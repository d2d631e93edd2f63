"use client";

import { usePeriod } from "@/components/layout/use-period";
import { KpiStrip } from "@/components/overview/kpi-strip";
import { MainChart } from "@/components/overview/main-chart";
import { GROWTH_METRICS, toOverviewFilter } from "@/components/overview/overview-params";

/** The figures and the course of one blogger: the overview's own, over this blogger alone. */
export function BloggerGrowth({ id }: { id: string }) {
  const { period } = usePeriod();
  const filter = toOverviewFilter(period, null, id);
  return (
    <>
      <KpiStrip filter={filter} />
      <MainChart filter={filter} metrics={GROWTH_METRICS} />
    </>
  );
}
