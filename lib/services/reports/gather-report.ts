import "server-only";
import type { Ctx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import type { StatsDto, TopVideosDto } from "@/lib/services/metrics/schemas";
import { topVideos } from "@/lib/services/metrics/top-videos";
import { listMovers } from "@/lib/services/movers/list-movers";
import { type MoverDto, moversQuery } from "@/lib/services/movers/schemas";
import type { Platform } from "@/prisma/generated/enums";

const TOP = 5;

export type ReportContent = {
  period: { from: string; to: string };
  stats: StatsDto;
  videos: TopVideosDto["items"];
  up: readonly MoverDto[];
  down: readonly MoverDto[];
};

/** What a report tells: the same answers as Overview and Movers, for its period. */
export async function gatherReport(
  ctx: Ctx,
  period: ReportContent["period"],
  platform: Platform | null,
): Promise<ReportContent> {
  const filter = { ...period, ...(platform ? { platform } : {}) };
  const movers = (direction: "up" | "down") => listMovers(ctx, moversQuery.parse({ ...filter, direction, limit: TOP }));
  const [stats, videos, up, down] = await Promise.all([
    getStats(ctx, filter),
    topVideos(ctx, { ...filter, limit: TOP }),
    movers("up"),
    movers("down"),
  ]);
  return { period, stats, videos: videos.items, up: up.items, down: down.items };
}
