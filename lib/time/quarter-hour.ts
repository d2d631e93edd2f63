const QUARTER_MS = 15 * 60_000;

/**
 * Start of the UTC quarter hour that holds `instant`. Rollups use it because every zone's offset is a multiple of it,
 * so that no bucket spans a civil midnight anywhere.
 */
export function startOfQuarterHour(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / QUARTER_MS) * QUARTER_MS);
}
