import { change } from "@/lib/analytics/change";
import { addDays } from "@/lib/time/civil-date";

type Count = number | string | null;
const toNumber = (value: Count): number | null => (value === null ? null : Number(value));

/** 12.4K; "—" where it is not known, which is not zero. */
export function sayCount(value: Count, locale: string): string {
  const number = toNumber(value);
  if (number === null) return "—";
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(number);
}

/** +12.4K, −3 */
export function saySigned(value: Count, locale: string): string {
  const number = toNumber(value);
  if (number === null) return "—";
  const options = { notation: "compact", maximumFractionDigits: 1, signDisplay: "exceptZero" } as const;
  return new Intl.NumberFormat(locale, options).format(number);
}

export function sayPercent(ratio: number | null, locale: string, signed = false): string {
  if (ratio === null) return "—";
  const maximumFractionDigits = Math.abs(ratio) < 0.1 ? 1 : 0;
  const signDisplay = signed ? ("exceptZero" as const) : ("auto" as const);
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits, signDisplay }).format(ratio);
}

/** Against the equal period before, as a ratio. */
export function changeOf(now: Count, before: Count): number | null {
  return change(toNumber(now), toNumber(before)).ratio;
}

/** Both days inclusive, as people mean it. */
export function sayPeriod({ from, to }: { from: string; to: string }, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  const range = words.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${addDays(to, -1)}T00:00:00Z`));
  // Its thin spaces are shown as boxes by some mail programs.
  return range.replaceAll(/[\u2009\u202f]/g, " ");
}
