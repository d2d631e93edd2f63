"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { jobStatsQuery } from "@/components/admin/admin-queries";
import { elapsed } from "@/components/admin/elapsed";
import { QueryError } from "@/components/layout/query-error";
import { Count } from "@/components/ui/count";
import { Stat, StatSkeleton, StatStrip } from "@/components/ui/stat";

const FIGURES = ["queued", "running", "completed", "failed", "waitingForEvents", "backlog"] as const;

/** How the queue does, by the job server's own count. */
export function JobStatsStrip() {
  const t = useTranslations("admin.stats");
  const locale = useLocale();
  const stats = useQuery(jobStatsQuery);
  if (stats.isPending)
    return (
      <StatStrip>
        {FIGURES.map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
    );
  if (stats.isError) return <QueryError error={stats.error} onRetry={() => void stats.refetch()} />;
  const { oldestBacklogMs } = stats.data;
  const oldest = oldestBacklogMs === null ? null : elapsed(new Date(0).toISOString(), null, oldestBacklogMs, locale);
  return (
    <StatStrip>
      {FIGURES.map((key) => (
        <Stat
          key={key}
          label={t(key)}
          definition={t(`definition.${key}`)}
          value={<Count value={stats.data[key]} />}
          {...(key === "backlog" && oldest
            ? { delta: <span className="text-faint">{t("oldest", { time: oldest })}</span> }
            : {})}
        />
      ))}
    </StatStrip>
  );
}
