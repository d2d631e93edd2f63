"use client";

import { KpiStrip } from "@/components/overview/kpi-strip";
import { MainChart } from "@/components/overview/main-chart";
import { Movers } from "@/components/overview/movers";
import type { MainMetric } from "@/components/overview/overview-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";
import { PlatformSplit } from "@/components/overview/platform-split";
import { TopVideos } from "@/components/overview/top-videos";

type OverviewPartsProps = { filter: OverviewFilter; metrics?: readonly MainMetric[] };

/** What the overview shows of a workspace, for its members and behind a share link. */
export function OverviewParts({ filter, metrics }: OverviewPartsProps) {
  return (
    <>
      <KpiStrip filter={filter} />
      <MainChart filter={filter} {...(metrics ? { metrics } : {})} />
      <div className="grid min-w-0 gap-5 lg:grid-cols-2">
        <TopVideos filter={filter} />
        <Movers filter={filter} />
      </div>
      <PlatformSplit filter={filter} />
    </>
  );
}
