"use client";

import { useLocale, useTranslations } from "next-intl";
import { useAge } from "@/components/posts/use-age";
import { Count } from "@/components/ui/count";
import { formatExact } from "@/components/ui/format-number";
import { Percent } from "@/components/ui/percent";
import { Stat, StatStrip } from "@/components/ui/stat";
import { Unknown } from "@/components/ui/unknown";
import type { PostDto, PostStatsDto } from "@/lib/services/posts/schemas";

const FIGURES = ["views", "likes", "comments"] as const;

/** Where the numbers stand, and how that compares with the channel's other videos when they were as old. */
export function PostMetrics({ post, stats }: { post: PostDto; stats: PostStatsDto | undefined }) {
  const t = useTranslations("posts");
  const metric = useTranslations("metrics");
  return (
    <StatStrip>
      {FIGURES.map((id) => (
        <Stat
          key={id}
          label={metric(`name.${id}`)}
          definition={metric(`definition.${id}`)}
          value={
            <Count
              value={post[id]}
              reason={post.observedAt === null || id === "views" ? t("notRead") : metric(`unknown.${id}`)}
            />
          }
        />
      ))}
      <Stat
        label={metric("name.engagementRate")}
        definition={metric("definition.engagementRate")}
        value={<Percent value={post.engagementRate} reason={metric("unknown.engagementRate")} />}
      />
      <Stat label={t("standing")} definition={t("standingText")} value={<Standing stats={stats} />} />
    </StatStrip>
  );
}

function Standing({ stats }: { stats: PostStatsDto | undefined }) {
  const t = useTranslations("posts");
  const locale = useLocale();
  const age = useAge();
  const standing = stats?.standing;
  if (!standing || standing.ratio === null)
    return (
      <Unknown reason={t("notEnough", { minimum: stats?.usual.minimum ?? 0, videos: stats?.usual.videos ?? 0 })} />
    );
  const { ratio, median, ageHours, samples } = standing;
  const digits = ratio < 10 ? 1 : 0;
  const times = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className={ratio >= 1 ? "text-up" : "text-down"}>{t("times", { ratio: times.format(ratio) })}</span>
      <span className="font-normal text-faint text-xs tracking-normal">
        {t("ofMedian", { median: formatExact(median, locale) ?? "", age: age(ageHours), samples })}
      </span>
    </span>
  );
}
