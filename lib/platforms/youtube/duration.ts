const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Seconds of an ISO 8601 duration as the Data API writes it (`PT1H2M3S`, `P1DT2H`). `P0D` is a live stream: unknown. */
export function durationSeconds(text: string | null | undefined): number | null {
  const parts = text ? ISO.exec(text) : null;
  if (!parts || !text || text === "P0D" || text === "P") return null;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
