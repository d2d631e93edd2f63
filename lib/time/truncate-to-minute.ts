/** Observations are stored by the minute: two of the same minute are one. */
export function truncateToMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
