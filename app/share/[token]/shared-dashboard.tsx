"use client";

import { type SharedAbout, SharedFrame } from "@/app/share/[token]/shared-frame";
import { PlatformChip } from "@/components/layout/platform-chip";
import type { PlatformName } from "@/components/layout/platforms";
import { KpiStrip } from "@/components/overview/kpi-strip";
import { MainChart } from "@/components/overview/main-chart";
import type { MainMetric } from "@/components/overview/overview-params";
import { OverviewParts } from "@/components/overview/overview-parts";
import type { OverviewFilter } from "@/components/overview/overview-queries";
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
        <>
          <div className="flex flex-wrap items-center gap-2">
            {own.profiles.map(({ id, ...profile }) => (
              <PlatformChip key={id} {...profile} />
            ))}
          </div>
          <KpiStrip filter={filter} />
          <MainChart filter={filter} metrics={metrics} />
          <TopVideos filter={filter} />
        </>
      ) : (
        <OverviewParts filter={filter} metrics={metrics} />
      )}
    </SharedFrame>
  );
}
