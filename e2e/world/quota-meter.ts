import type { WorldState } from "./world-state";

const BUCKET: Record<string, "search" | "stats" | "uploads"> = {
  "search.list": "search",
  "videos.batchGetStats": "stats",
  "videos.insert": "uploads",
};

/** The world's own count of what Google would charge, by its own clock, in California. */
export function chargeWorldQuota(
  state: WorldState,
  method: string,
): { allowed: boolean; units: number; bucket: string } {
  const bucket = BUCKET[method] ?? "queries";
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" }).format(state.now());
  const name = `${day}:${bucket}`;
  const used = state.used.get(name) ?? 0;
  if (used + 1 > state.quota[bucket]) return { allowed: false, units: 0, bucket };
  state.used.set(name, used + 1);
  return { allowed: true, units: 1, bucket };
}
