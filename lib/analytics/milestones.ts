/** One count of a number that mostly grows. `previousSeenAt`: until when the count before was still being seen. */
export type CountedPoint = { at: Date; value: bigint; previousSeenAt: Date | null };

/** A mark, not yet reached when it was last looked at (`after`), and reached at the next look (`by`). */
export type PassedMark = { mark: bigint; after: Date; by: Date; value: bigint };

/** Round marks in `(above, upTo]`, from 100 on: 100, 200, 500, 1,000, 2,000 … */
export function marksBetween(above: bigint, upTo: bigint): bigint[] {
  const marks: bigint[] = [];
  for (let ten = 100n; ten <= upTo; ten *= 10n) {
    for (const mark of [ten, ten * 2n, ten * 5n]) if (mark > above && mark <= upTo) marks.push(mark);
  }
  return marks;
}

/**
 * The marks that a number was seen to pass, oldest first, each the first time. What it had at the first look was passed
 * before anybody looked: nobody knows when, so it is not told.
 */
export function marksPassed(points: readonly CountedPoint[]): PassedMark[] {
  const passed: PassedMark[] = [];
  let highest: bigint | null = null;
  let last: Date | null = null;
  for (const { at, value, previousSeenAt } of points) {
    if (highest !== null && last !== null && value > highest) {
      const after = previousSeenAt !== null && previousSeenAt > last ? previousSeenAt : last;
      for (const mark of marksBetween(highest, value)) passed.push({ mark, after, by: at, value });
    }
    if (highest === null || value > highest) highest = value;
    last = at;
  }
  return passed;
}
