import "server-only";
import type { Period } from "@/lib/analytics/period";
import { rankMoves } from "@/lib/analytics/rank-moves";
import type { Ctx } from "@/lib/services/context";
import { bloggerMoves } from "@/lib/services/metrics/blogger-moves";
import { toCount } from "@/lib/services/metrics/count";
import type { MoversDto, MoversQuery } from "./schemas";
import { toMoveFigures } from "./to-move-figures";

/** Bloggers that rose or fell, the farthest first. */
export async function moverBloggers(
  ctx: Ctx,
  { platform, metric, by, direction, limit }: MoversQuery,
  period: Period,
): Promise<Pick<MoversDto, "items" | "considered" | "unknown">> {
  const moves = await bloggerMoves(ctx, { platform }, period, metric);
  const { moved, unknown } = rankMoves(moves, by, direction);
  return {
    considered: moves.length,
    unknown,
    items: moved.slice(0, limit).map((move) => ({
      id: move.id,
      name: move.name,
      platforms: move.platforms,
      pictureUrl: move.avatarUrl,
      blogger: null,
      publishedAt: null,
      ...toMoveFigures(move),
      sparkline: move.days.map(toCount),
    })),
  };
}
