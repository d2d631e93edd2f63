import "server-only";
import { periodBounds, previousPeriod } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { readTotals } from "./read-totals";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { StatsDto, StatsQuery } from "./schemas";
import { toTotalsDto } from "./to-totals-dto";

/** Figures of a period and of the same number of days before it, in all and per platform (definitions: contract §6). */
export async function getStats(ctx: Ctx, query: StatsQuery): Promise<StatsDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const before = previousPeriod(period);
  const [rows = [], previous = []] = await readTotals(
    ctx.db,
    ctx.workspaceId,
    query,
    [period, before].map(periodBounds),
  );
  const newest = rows.map((row) => row.dataThrough?.getTime() ?? 0);
  return {
    period,
    totals: toTotalsDto(rows),
    previous: { from: before.from, to: before.to, ...toTotalsDto(previous) },
    platforms: rows.map((row) => ({
      platform: row.platform,
      ...toTotalsDto([row]),
      dataThrough: row.dataThrough?.toISOString() ?? null,
      sources: row.sources,
    })),
    dataThrough: newest.some(Boolean) ? new Date(Math.max(...newest)).toISOString() : null,
    sources: [...new Set(rows.flatMap((row) => row.sources))].sort(),
  };
}
