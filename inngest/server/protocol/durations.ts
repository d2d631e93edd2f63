const units: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Milliseconds of a span as the SDK writes it ("1d2h30m"); `undefined` when it is none. */
export function parseSpan(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d|w))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)) {
    total += Number(amount) * (units[unit ?? ""] ?? 0);
  }
  return total;
}

/** The moment that a span or an ISO time names, seen from `now`. An empty span is now. */
export function parseMoment(text: string, now: number): Date | undefined {
  if (text === "") return new Date(now);
  const span = parseSpan(text);
  if (span !== undefined) return new Date(now + span);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at);
}

/** `Retry-After`: seconds or a date. */
export function parseRetryAfter(text: string | undefined, now: number): Date | undefined {
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return new Date(now + Number(text) * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at);
}
