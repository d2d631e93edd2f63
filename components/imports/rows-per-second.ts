import type { ImportDto } from "@/lib/services/imports/schemas";

/** Null before anything can be said. `now` in epoch milliseconds. */
export function rowsPerSecond(job: Pick<ImportDto, "rows" | "startedAt">, now: number): number | null {
  if (job.startedAt === null || job.rows === 0) return null;
  const seconds = (now - Date.parse(job.startedAt)) / 1000;
  return seconds < 1 ? null : Math.round(job.rows / seconds);
}
