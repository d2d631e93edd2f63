"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EngagementStrip } from "@/components/insights/engagement-strip";
import { FormatsCards } from "@/components/insights/formats-cards";
import { HashtagsTable } from "@/components/insights/hashtags-table";
import { insightsKeys, timesQueryOf } from "@/components/insights/insights-queries";
import { TimesCard } from "@/components/insights/times-card";
import { useInsightsChoices, useInsightsFilter } from "@/components/insights/use-insights-filter";
import { BloggerFilter } from "@/components/layout/blogger-filter";
import { Freshness } from "@/components/layout/freshness";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { useLiveRefresh } from "@/components/live/use-live-refresh";

/** What works: when, in which formats and with which hashtags the videos of a period did well. */
export function InsightsView() {
  const t = useTranslations("insights");
  const [{ zone }] = useInsightsChoices();
  const times = useQuery(timesQueryOf(useInsightsFilter(), zone));
  useLiveRefresh("parse", insightsKeys.all, 2_000);
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={
          times.data ? (
            <span>
              {t("contextVideos", { count: times.data.videos })}
              {" · "}
              <Freshness dataThrough={times.data.dataThrough} sources={times.data.sources} />
            </span>
          ) : (
            t("context")
          )
        }
        filters={
          <>
            <BloggerFilter />
            <PlatformFilter />
            <PeriodPicker />
          </>
        }
      />
      <EngagementStrip />
      <TimesCard />
      <FormatsCards />
      <HashtagsTable />
    </Page>
  );
}
