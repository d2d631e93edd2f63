"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { formatExact, formatPercent } from "@/components/ui/format-number";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Sparkline } from "@/components/ui/sparkline";
import { Stat, StatStrip } from "@/components/ui/stat";
import { dailyValues, type HistoryPoint } from "@/components/videos/history-chart-data";
import type { HistoryMetric } from "@/components/videos/history-values";
import { unknownReason } from "@/components/videos/unknown-reason";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

const SPARK_DAYS = 60;
const FIGURES = ["views", "likes", "comments", "shares", "favorites"] as const;
/** Told by some platforms only: no dash for them on the pages of the others. */
const RARE: ReadonlySet<string> = new Set(["shares", "favorites"]);

/** Where the numbers stand, when they were read, by whom, and how exactly. */
export function VideoMetrics({ video, points }: { video: VideoDetailDto; points: readonly HistoryPoint[] }) {
  const t = useTranslations("videos");
  const metric = useTranslations("metrics");
  const figures = FIGURES.filter((id) => !RARE.has(id) || video[id] !== null);
  return (
    <div className="flex flex-col gap-2">
      <StatStrip>
        {figures.map((id) => (
          <Stat
            key={id}
            label={metric(`name.${id}`)}
            definition={metric(`definition.${id}`)}
            value={<Count value={video[id]} reason={metric(`unknown.${unknownReason(video, id)}`)} />}
            delta={
              id === "views" && video.gainedViews !== null ? (
                <Delta value={video.gainedViews} note={t("gainedNote")} />
              ) : undefined
            }
            sparkline={id === "shares" || id === "favorites" ? undefined : <Course points={points} metric={id} />}
          />
        ))}
        <Stat
          label={metric("name.engagementRate")}
          definition={metric("definition.engagementRate")}
          value={<Percent value={video.engagementRate} reason={metric("unknown.engagementRate")} />}
          sparkline={<Course points={points} metric="engagementRate" />}
        />
      </StatStrip>
      <Evidence video={video} />
    </div>
  );
}

function Course({ points, metric }: { points: readonly HistoryPoint[]; metric: HistoryMetric }) {
  const t = useTranslations("metrics");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const values = dailyValues(points, metric, timeZone, SPARK_DAYS);
  const known = values.filter((value) => value !== null);
  const say = (value: number | undefined) =>
    (metric === "engagementRate" ? formatPercent(value, locale) : formatExact(value, locale)) ?? "—";
  const name = metric === "gained" ? t("name.gainedViews") : t(`name.${metric}`);
  return (
    <Sparkline
      fluid
      height={40}
      points={values}
      label={t("course", { name, first: say(known[0]), last: say(known.at(-1)) })}
    />
  );
}

function Evidence({ video }: { video: VideoDetailDto }) {
  const t = useTranslations("videos");
  const metric = useTranslations("metrics");
  const sourceName = useSourceNames();
  const times = [
    { label: t("observedLine"), at: video.observedAt },
    { label: t("lastChanged"), at: video.lastChangedAt },
    { label: t("firstObserved"), at: video.firstObservedAt },
  ];
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-faint text-xs">
      {times.map(({ label, at }) => (
        <span key={label}>
          {label} <RelativeTime value={at} reason={t("neverObserved")} className="text-muted" />
        </span>
      ))}
      {video.source ? (
        <span>
          {t("column.source")} <span className="text-muted">{sourceName(video.source)}</span>
        </span>
      ) : null}
      {video.quality ? <span>{metric(`quality.${video.quality}`)}</span> : null}
    </p>
  );
}
