"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { BloggerFilter } from "@/components/layout/blogger-filter";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Freshness } from "@/components/layout/freshness";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { PLATFORMS } from "@/components/layout/platforms";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { OverviewParts } from "@/components/overview/overview-parts";
import { type OverviewFilter, overviewKeys, statsQuery } from "@/components/overview/overview-queries";
import { useOverviewFilter } from "@/components/overview/use-overview-filter";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";

/** The morning's page: what all watched bloggers together gained, and who and what did it. */
export function OverviewView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("overview");
  const filter = useOverviewFilter();
  const stats = useQuery(statsQuery(filter));
  useLiveRefresh("parse", overviewKeys.all, 2_000);
  const nobody = stats.data?.totals.profiles === 0 && !filter.platform && !filter.bloggerId;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={
          stats.data && !nobody ? (
            <span>
              {t("context", { profiles: stats.data.totals.profiles, videos: stats.data.totals.videosTracked })}
              {" · "}
              <Freshness dataThrough={stats.data.dataThrough} sources={stats.data.sources} />
            </span>
          ) : (
            <span>{nobody ? t("contextEmpty") : stats.isError ? null : t("contextLoading")}</span>
          )
        }
        filters={nobody ? undefined : <Filters filter={filter} />}
      />
      {nobody ? (
        <Card flush>
          <EmptyPanel
            icon={UsersRound}
            title={t("empty")}
            text={t("emptyText")}
            action={
              canEdit ? (
                <Link href="/bloggers?add=1" className={buttonStyles({ variant: "primary" })}>
                  <Plus aria-hidden />
                  {t("addBloggers")}
                </Link>
              ) : undefined
            }
          />
        </Card>
      ) : (
        <OverviewParts filter={filter} />
      )}
    </Page>
  );
}

/** Only those platforms are offered that the workspace watches. */
function Filters({ filter }: { filter: OverviewFilter }) {
  const { platform: _platform, ...everywhere } = filter;
  const watched = useQuery(statsQuery(everywhere)).data?.platforms.map((one) => one.platform);
  const offered = PLATFORMS.filter((one) => watched?.includes(one) || one === filter.platform);
  return (
    <>
      <PlatformFilter platforms={offered.length > 0 ? offered : PLATFORMS} />
      <BloggerFilter />
      <PeriodPicker />
    </>
  );
}
