/** Reads a `Retry-After` header: seconds or a date. `undefined` when it is absent or unreadable. */
export function retryAfter(header: string | null | undefined, now: Date): Date | undefined {
  if (!header) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return new Date(now.getTime() + Number(header) * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : new Date(at);
}
