const FIRST_MS = 250;
const MOST_MS = 16_000;

/** How long to wait before try `turn` + 1: doubled each time, with jitter, and at least until `retryAt`. */
export function backoffMs(turn: number, retryAt?: Date): number {
  const spread = Math.min(MOST_MS, FIRST_MS * 2 ** turn);
  const waiting = spread / 2 + (Math.random() * spread) / 2;
  return retryAt ? Math.max(waiting, retryAt.getTime() - Date.now()) : waiting;
}
