/** What a thing gained in a period and in the equal one before it. Null is unknown. */
export type Move = { gained: bigint | null; previous: bigint | null };

/** By the gain itself, or by how much it differs from the gain of the period before. */
export const RANKINGS = ["change", "gain"] as const;
export type Ranking = (typeof RANKINGS)[number];

export const DIRECTIONS = ["up", "down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The number by which things are ranked; null where it cannot be told. */
export function rankOf({ gained, previous }: Move, by: Ranking): bigint | null {
  if (gained === null) return null;
  if (by === "gain") return gained;
  return previous === null ? null : gained - previous;
}

/** Against the period before, as a ratio; null where nothing is known of it, or where it was zero. */
export function relativeChange({ gained, previous }: Move): number | null {
  if (gained === null || previous === null || previous === 0n) return null;
  return Number(gained - previous) / Math.abs(Number(previous));
}

/** Those that went one way, the farthest first, and how many cannot be ranked. What stood still went neither way. */
export function rankMoves<T extends Move>(all: readonly T[], by: Ranking, direction: Direction) {
  const ranked = all.flatMap((one) => {
    const rank = rankOf(one, by);
    return rank === null ? [] : [{ one, rank: direction === "up" ? rank : -rank }];
  });
  const moved = ranked.filter(({ rank }) => rank > 0n).sort((a, b) => (a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0));
  return { moved: moved.map(({ one }) => one), unknown: all.length - ranked.length };
}
