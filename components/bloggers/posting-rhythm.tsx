"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { bloggerVideosQuery, RHYTHM_SAMPLE } from "@/components/bloggers/bloggers-queries";
import { type Rhythm, rhythmOf } from "@/components/bloggers/rhythm";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { usePeriod } from "@/components/layout/use-period";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** On which weekday and hour the videos of the period came out. */
export function PostingRhythm({ bloggerId }: { bloggerId: string }) {
  const t = useTranslations("bloggers.rhythm");
  const timeZone = useTimeZone() ?? "UTC";
  const { period } = usePeriod();
  const videos = useQuery(bloggerVideosQuery(bloggerId, period));
  const rhythm = videos.data
    ? rhythmOf(
        videos.data.items.flatMap(({ publishedAt }) => publishedAt ?? []),
        timeZone,
      )
    : null;
  const capped = videos.data?.nextCursor != null;
  return (
    <Card aria-labelledby="rhythm">
      <CardHeader
        id="rhythm"
        title={t("title")}
        note={
          rhythm
            ? `${capped ? t("newest", { count: RHYTHM_SAMPLE }) : t("note", { count: rhythm.total })} · ${timeZone}`
            : undefined
        }
        className="mb-3"
      />
      {videos.isError ? <QueryError error={videos.error} onRetry={() => void videos.refetch()} /> : null}
      {videos.isPending ? (
        <LoadingPanel>
          <Skeleton className="h-40 w-full" />
        </LoadingPanel>
      ) : null}
      {rhythm ? <RhythmGrid rhythm={rhythm} /> : null}
    </Card>
  );
}

function RhythmGrid({ rhythm }: { rhythm: Rhythm }) {
  const t = useTranslations("bloggers.rhythm");
  const locale = useLocale();
  // 5 January 2026 was a Monday.
  const dayName = (index: number) =>
    new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
      new Date(Date.UTC(2026, 0, 5 + index)),
    );
  return (
    <section aria-label={t("label")} className="scroll-quiet relative overflow-x-auto" {...{ tabIndex: 0 }}>
      <table className="w-full min-w-[560px] border-separate border-spacing-0.5 text-xs">
        <thead>
          <tr>
            <td />
            {rhythm.days[0]?.hours.map(({ hour }) => (
              <th key={hour} scope="col" className="font-normal text-faint tabular-nums">
                {hour % 3 === 0 ? hour : <span className="sr-only">{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rhythm.days.map(({ day, hours }) => (
            <tr key={day}>
              <th scope="row" className="pe-2 text-start font-normal text-faint">
                {dayName(day)}
              </th>
              {hours.map(({ hour, count }) => (
                <td
                  key={hour}
                  title={t("cell", { day: dayName(day), hour, count })}
                  className="h-5 rounded-sm bg-sunken p-0 text-center text-transparent"
                  style={
                    count > 0
                      ? {
                          background: `color-mix(in oklch, var(--accent) ${25 + (75 * count) / rhythm.busiest}%, var(--sunken))`,
                        }
                      : undefined
                  }
                >
                  <span className="sr-only">{count}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
