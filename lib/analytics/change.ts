/** `ratio` is null where there is nothing to compare with, or where it would divide by zero. */
export type Change = { absolute: number | null; ratio: number | null };

/** Change of a number against the period before; unknown on either side stays unknown. */
export function change(current: number | null, previous: number | null): Change {
  if (current === null || previous === null) return { absolute: null, ratio: null };
  const absolute = current - previous;
  return { absolute, ratio: previous === 0 ? null : absolute / Math.abs(previous) };
}
