const FIRST_MS = 5 * 60_000;
const MOST = 6;

/** When a mail that failed so many times is tried again; null: never. */
export function retryAt(attempts: number, now: Date): Date | null {
  return attempts >= MOST ? null : new Date(now.getTime() + FIRST_MS * 3 ** (attempts - 1));
}
