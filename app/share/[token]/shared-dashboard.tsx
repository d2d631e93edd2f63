"use client";

import { type SharedAbout, SharedFrame } from "@/app/share/[token]/shared-frame";
import { PlatformChip } from "@/components/layout/platform-chip";
import type { PlatformName } from "@/components/layout/platforms";
import { KpiStrip } from "@/components/overview/kpi-strip";
import { MainChart } from "@/components/overview/main-chart";
import { Movers } from "@/components/overview/movers";
import type { MainMetric } from "@/components/overview/overview-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";
import { PlatformSplit } from "@/components/overview/platform-split";
import { TopVideos } from "@/components/overview/top-videos";
import { Avatar } from "@/components/ui/avatar";

type SharedDashboardProps = {
  page: "overview" | "blogger";
  about: SharedAbout;
  filter: OverviewFilter;
  metrics: readonly MainMetric[];
  blogger: {
    name: string;
    avatarUrl: string | null;
    profiles: readonly { id: string; platform: PlatformName; label: string; url: string }[];
  } | null;
};

/** The dashboard's own parts over what came with the page; nothing to choose but the chart's metric. */
export function SharedDashboard({ page, about, filter, metrics, blogger }: SharedDashboardProps) {
  const own = page === "blogger" ? blogger : null;
  return (
    <SharedFrame
      about={about}
      filter={filter}
      only={blogger?.name}
      lead={own ? <Avatar src={own.avatarUrl} name={own.name} size={44} /> : undefined}
    >
      {own ? (
        <div className="flex flex-wrap items-center gap-2">
          {own.profiles.map(({ id, ...profile }) => (
            <PlatformChip key={id} {...profile} />
          ))}
        </div>
      ) : null}
      <KpiStrip filter={filter} />
      <MainChart filter={filter} metrics={metrics} />
      {own ? (
        <TopVideos filter={filter} />
      ) : (
        <>
          <div className="grid min-w-0 gap-5 lg:grid-cols-2">
            <TopVideos filter={filter} />
            <Movers filter={filter} />
          </div>
          <PlatformSplit filter={filter} />
        </>
      )}
    </SharedFrame>
  );
}
