"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { addDays, formatDayRange } from "@/components/layout/civil-day";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PlatformChip } from "@/components/layout/platform-chip";
import { PlatformDot } from "@/components/layout/platform-dot";
import type { PlatformName } from "@/components/layout/platforms";
import { PrintButton } from "@/components/layout/print-button";
import { PrintNote } from "@/components/layout/print-note";
import { KpiStrip } from "@/components/overview/kpi-strip";
import { MainChart } from "@/components/overview/main-chart";
import { Movers } from "@/components/overview/movers";
import type { MainMetric } from "@/components/overview/overview-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";
import { PlatformSplit } from "@/components/overview/platform-split";
import { TopVideos } from "@/components/overview/top-videos";
import { Avatar } from "@/components/ui/avatar";
import { formatDate } from "@/components/ui/format-time";
import { useNow } from "@/components/ui/use-now";
import type { SharePage } from "@/lib/services/shares/rules";

type SharedDashboardProps = {
  page: SharePage;
  name: string;
  workspaceName: string;
  expiresAt: string;
  filter: OverviewFilter;
  metrics: readonly MainMetric[];
  blogger: {
    name: string;
    avatarUrl: string | null;
    profiles: readonly { id: string; platform: PlatformName; label: string; url: string }[];
  } | null;
};

/** The dashboard's own parts over what came with the page; nothing to choose but the chart's metric. */
export function SharedDashboard({
  page,
  name,
  workspaceName,
  expiresAt,
  filter,
  metrics,
  blogger,
}: SharedDashboardProps) {
  const t = useTranslations("share");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow();
  return (
    <Page>
      <PageHeader
        lead={
          page === "blogger" && blogger ? <Avatar src={blogger.avatarUrl} name={blogger.name} size={44} /> : undefined
        }
        title={<bdi>{name}</bdi>}
        context={
          <>
            <bdi>{workspaceName}</bdi>
            <span aria-hidden>·</span>
            <span>{formatDayRange(filter.from, addDays(filter.to, -1), locale)}</span>
            {filter.platform ? (
              <>
                <span aria-hidden>·</span>
                <PlatformDot platform={filter.platform} named />
              </>
            ) : null}
            {blogger && blogger.name !== name ? (
              <>
                <span aria-hidden>·</span>
                <bdi>{blogger.name}</bdi>
              </>
            ) : null}
          </>
        }
        actions={<PrintButton />}
      />
      {page === "blogger" && blogger ? (
        <div className="flex flex-wrap items-center gap-2">
          {blogger.profiles.map(({ id, ...profile }) => (
            <PlatformChip key={id} {...profile} />
          ))}
        </div>
      ) : null}
      <KpiStrip filter={filter} />
      <MainChart filter={filter} metrics={metrics} />
      {page === "overview" ? (
        <div className="grid min-w-0 gap-5 lg:grid-cols-2">
          <TopVideos filter={filter} />
          <Movers filter={filter} />
        </div>
      ) : (
        <TopVideos filter={filter} />
      )}
      {page === "overview" ? <PlatformSplit filter={filter} /> : null}
      <p className="text-faint text-xs">
        {t("readOnly", { day: formatDate(new Date(expiresAt), now, locale, timeZone) })}
      </p>
      <PrintNote source={workspaceName} />
    </Page>
  );
}
