"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { milestonesQueryOf } from "@/components/bloggers/bloggers-queries";
import { addDays, formatDayRange } from "@/components/layout/civil-day";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { useWeekStart } from "@/components/layout/week-start";
import { Card, CardHeader } from "@/components/ui/card";
import type { MilestonesDto, StreaksDto } from "@/lib/services/insights/schemas";

/** For how many days and weeks in a row there has been a post, now and at the longest. */
export function StreaksCard({ bloggerId }: { bloggerId: string }) {
  const t = useTranslations("bloggers.streaks");
  const found = useQuery(milestonesQueryOf(bloggerId, useWeekStart()));
  const posting = found.data?.posting;
  return (
    <Card aria-labelledby="streaks">
      <CardHeader
        id="streaks"
        title={t("title")}
        note={posting ? <Known posting={posting} /> : undefined}
        className="mb-3"
      />
      {found.isError ? <QueryError error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingPanel className="h-40" /> : null}
      {posting && posting.posts === 0 ? <EmptyPanel title={t("empty")} text={t("emptyText")} /> : null}
      {posting && posting.posts > 0 ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Streaks unit="days" streaks={posting.days} />
          <Streaks unit="weeks" streaks={posting.weeks} />
        </div>
      ) : null}
    </Card>
  );
}

/** Of what the streaks are made: a longest one may begin before the oldest post that is known. */
function Known({ posting: { posts, since } }: { posting: MilestonesDto["posting"] }) {
  const t = useTranslations("bloggers.streaks");
  const locale = useLocale();
  return since === null ? null : t("note", { count: posts, since: formatDayRange(since, since, locale) });
}

function Streaks({ unit, streaks }: { unit: "days" | "weeks"; streaks: StreaksDto }) {
  const t = useTranslations("bloggers.streaks");
  const locale = useLocale();
  return (
    <section aria-label={t(unit)}>
      <h3 className="mb-2 text-muted text-sm">{t(unit)}</h3>
      <dl className="flex flex-col gap-2">
        {(["current", "longest"] as const).map((which) => {
          const streak = streaks[which];
          return (
            <div key={which} className="flex flex-wrap items-baseline gap-x-2">
              <dt className="order-2 text-faint text-xs">
                {t(which)}
                {streak ? ` · ${formatDayRange(streak.from, addDays(streak.to, -1), locale)}` : null}
              </dt>
              <dd className="font-medium text-xl tabular-nums">
                {streak ? t("length", { unit, count: streak.length }) : t("none")}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
