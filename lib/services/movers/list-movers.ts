import "server-only";
import { periodBounds, previousPeriod } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { readFreshness } from "@/lib/services/metrics/read-freshness";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { moverBloggers } from "./mover-bloggers";
import { moverVideos } from "./mover-videos";
import type { MoversDto, MoversQuery } from "./schemas";

/** Who rose and who fell within a period. What is unknown is left out and counted, what stood still is in neither list. */
export async function listMovers(ctx: Ctx, query: MoversQuery): Promise<MoversDto> {
  const period = resolvePeriod(ctx, query);
  const { from, to } = previousPeriod(period);
  const filter = { platform: query.platform };
  const [moved, fresh] = await Promise.all([
    query.subject === "videos" ? moverVideos(ctx, query, period) : moverBloggers(ctx, query, period),
    readFreshness(ctx.db, ctx.workspaceId, filter, periodBounds(period)),
  ]);
  const newest = fresh.flatMap((row) => row.dataThrough ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    period,
    previous: { from, to },
    ...moved,
    dataThrough: newest?.toISOString() ?? null,
    sources: [...new Set(fresh.flatMap((row) => row.sources))].sort(),
  };
}
