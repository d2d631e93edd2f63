import { Temporal } from "temporal-polyfill";

/** A stretch `[from, to)` over which the clocks of a zone keep one distance to UTC. */
export type OffsetSpan = { from: Date; to: Date; offsetSeconds: number };

/**
 * Cuts `[from, to)` where the clocks of a zone are put forward or back. With it a query computes civil times by the same
 * rules as everything else here, whatever table of zones the database has.
 */
export function offsetSpans({ from, to }: { from: Date; to: Date }, timeZone: string): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  while (at.epochMilliseconds < to.getTime()) {
    const change = at.getTimeZoneTransition("next");
    const end = Math.min(change?.epochMilliseconds ?? to.getTime(), to.getTime());
    spans.push({ from: new Date(at.epochMilliseconds), to: new Date(end), offsetSeconds: at.offsetNanoseconds / 1e9 });
    if (!change) break;
    at = change;
  }
  return spans;
}
