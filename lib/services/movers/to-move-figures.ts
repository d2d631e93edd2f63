import { type Move, rankOf, relativeChange } from "@/lib/analytics/rank-moves";
import { toCount } from "@/lib/services/metrics/count";
import type { MoverDto } from "./schemas";

/** A move as the answer tells it: both gains, and how they differ. */
export function toMoveFigures(move: Move): Pick<MoverDto, "gained" | "previousGained" | "difference" | "change"> {
  return {
    gained: toCount(move.gained),
    previousGained: toCount(move.previous),
    difference: toCount(rankOf(move, "change")),
    change: relativeChange(move),
  };
}
