"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { formatsQueryOf } from "@/components/insights/insights-queries";
import { useInsightsFilter } from "@/components/insights/use-insights-filter";
import { Count } from "@/components/ui/count";
import { Percent } from "@/components/ui/percent";
import { Stat, StatSkeleton, StatStrip } from "@/components/ui/stat";

/** How many videos stand behind the page, and how people engaged with them: by views and by followers. */
export function EngagementStrip() {
  const t = useTranslations("insights");
  const metric = useTranslations("metrics.unknown");
  const formats = useQuery(formatsQueryOf(useInsightsFilter()));
  // The cards below say what failed, once.
  if (formats.isError) return null;
  const total = formats.data?.total;
  const note = (count: number) => <span className="text-faint">{t("formats.samples", { count })}</span>;
  return (
    <StatStrip>
      {total === undefined ? (
        ["a", "b", "c", "d"].map((key) => <StatSkeleton key={key} />)
      ) : (
        <>
          <Stat
            label={t("strip.videos")}
            definition={t("strip.videosDefinition")}
            value={<Count value={total.videos} />}
            delta={<span className="text-faint">{t("strip.inPeriod")}</span>}
          />
          <Stat
            label={t("strip.measured")}
            definition={t("definitions.performance.text")}
            value={<Count value={total.measured} />}
            delta={<span className="text-faint">{t("strip.measuredNote")}</span>}
          />
          <Stat
            label={t("definitions.engagementRate.name")}
            definition={t("definitions.engagementRate.text")}
            value={<Percent value={total.engagementRate} reason={metric("engagementRate")} />}
            delta={note(total.engagementVideos)}
          />
          <Stat
            label={t("definitions.engagementByFollowers.name")}
            definition={t("definitions.engagementByFollowers.text")}
            value={<Percent value={total.engagementRateByFollowers} reason={t("formats.noFollowers")} />}
            delta={note(total.engagementByFollowersVideos)}
          />
        </>
      )}
    </StatStrip>
  );
}
