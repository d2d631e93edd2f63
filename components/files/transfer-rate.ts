/** How much had come when; `rate` in bytes per second, null before two observations. */
export type Transfer = { at: number; bytes: number; rate: number | null };

/** The share that the newest observation has in the rate: quick enough to follow, slow enough to be read. */
const WEIGHT = 0.3;

/** The observation after `before`, with the rate evened out. A transfer that starts anew starts its rate anew. */
export function nextTransfer(before: Transfer | undefined, bytes: number, at: number): Transfer {
  if (!before || bytes < before.bytes) return { at, bytes, rate: null };
  const seconds = (at - before.at) / 1_000;
  if (seconds <= 0) return { ...before, bytes };
  const now = (bytes - before.bytes) / seconds;
  return { at, bytes, rate: before.rate === null ? now : before.rate * (1 - WEIGHT) + now * WEIGHT };
}

/** Seconds until `total`, null where the rate says nothing. */
export function secondsLeft({ bytes, rate }: Transfer, total: number | null): number | null {
  if (total === null || rate === null || rate <= 0) return null;
  return Math.max(0, (total - bytes) / rate);
}
