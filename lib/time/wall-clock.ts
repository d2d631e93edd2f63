import { Temporal } from "temporal-polyfill";

/** What a clock on the wall of `timeZone` shows at `instant`, to the minute, as `datetime-local` writes it. */
export function wallClockAt(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/**
 * The instant at which a clock on the wall of `timeZone` shows `wall` (`2026-11-21T10:00`); null for what is no time.
 * A time that the clock skips is the one after the jump; of one that it shows twice, the first.
 */
export function instantOf(wall: string, timeZone: string): Date | null {
  try {
    const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone, { disambiguation: "compatible" });
    return new Date(zoned.epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
