import "server-only";
import { periodBounds, previousPeriod } from "@/lib/analytics/period";
import { whileUnchanged } from "@/lib/db/while-unchanged";
import type { Ctx } from "@/lib/services/context";
import { readTotals } from "./read-totals";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { StatsDto, StatsQuery } from "./schemas";
import { toTotalsDto } from "./to-totals-dto";

/** Figures of a period and of the same number of days before it, in all and per platform (definitions: contract §6). */
export async function getStats(ctx: Ctx, query: StatsQuery): Promise<StatsDto> {
  const { platform, bloggerId } = query;
  await requireBlogger(ctx, bloggerId);
  const period = resolvePeriod(ctx, query);
  const before = previousPeriod(period);
  const bounds = [period, before].map(periodBounds);
  const [rows = [], previous = []] = await whileUnchanged(
    JSON.stringify(["totals", ctx.workspaceId, platform ?? null, bloggerId ?? null, bounds]),
    () => readTotals(ctx.db, ctx.workspaceId, { platform, bloggerId }, bounds),
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
