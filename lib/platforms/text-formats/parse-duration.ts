const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Seconds of an ISO 8601 duration (`PT1H2M3S`, `P1DT2H`, `P0D`); null for anything else, an empty `PT` included. */
export function isoSeconds(text: string): number | null {
  const parts = ISO.exec(text);
  if (!parts || text === "P" || text.endsWith("T")) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
}

/** Seconds of a player's clock (`4:29`, `1:03:11`, `11:17:43`); null for badges such as `SHORTS` or `LIVE`. */
export function clockSeconds(text: string): number | null {
  const [, hours = "0", minutes = "", seconds = ""] =
    /^(?:(\d{1,4}):(?=\d\d:))?(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
  if (!seconds || Number(seconds) > 59 || (hours !== "0" && Number(minutes) > 59)) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
