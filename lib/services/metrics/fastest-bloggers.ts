import "server-only";
import { relativeChange } from "@/lib/analytics/rank-moves";
import type { Ctx } from "@/lib/services/context";
import { bloggerMoves } from "./blogger-moves";
import { toCount } from "./count";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { MoversDto, TopQuery } from "./schemas";

/** The bloggers that gained the most views within a period, each with its gain in the period before. */
export async function fastestBloggers(ctx: Ctx, query: TopQuery): Promise<MoversDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const moves = await bloggerMoves(ctx, query, period);
  const known = moves.flatMap((move) => (move.gained === null ? [] : [{ ...move, gained: move.gained }]));
  known.sort((a, b) => Number(b.gained - a.gained));
  return {
    period,
    items: known.slice(0, query.limit).map((move) => ({
      id: move.id,
      name: move.name,
      platforms: move.platforms,
      avatarUrl: move.avatarUrl,
      gainedViews: toCount(move.gained),
      previousGainedViews: toCount(move.previous),
      change: relativeChange(move),
      sparkline: move.days.map(toCount),
    })),
  };
}
