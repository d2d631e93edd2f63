import { formatElapsed } from "@/components/ui/format-elapsed";

/** Elapsed time of a run, `now` in epoch milliseconds. Null while it has not started. */
export function formatDuration(
  startedAt: string | null,
  finishedAt: string | null,
  now: number,
  locale: string,
): string | null {
  if (startedAt === null) return null;
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  return formatElapsed(end - Date.parse(startedAt), locale);
}
