/** Milliseconds between two times as `85 ms`, `4.2 s`, `3 min 05 s`; null before the start. `now` in epoch milliseconds. */
export function elapsed(startedAt: string | null, endedAt: string | null, now: number): string | null {
  if (startedAt === null) return null;
  const ms = Math.max(0, (endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt));
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
