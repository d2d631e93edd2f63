import { evenSpaces } from "@/components/ui/even-spaces";

/** A count as the API sends it: a number while it is safe, a decimal string above 2^53, null when it is not known. */
export type CountValue = number | string | null | undefined;

const formatters = new Map<string, Intl.NumberFormat>();
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A real minus sign, as wide as the plus. */
const print = (format: Intl.NumberFormat, value: number | bigint): string =>
  evenSpaces(format.format(value)).replace("-", "−");

/** Exact: strings of digits become bigints, so nothing is rounded; anything else that is not a number is unknown. */
export function parseCount(value: CountValue): number | bigint | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  return null;
}

/** 12.4K, 12,4 тыс. Null when unknown. */
export function formatCompact(value: CountValue, locale: string): string | null {
  const count = parseCount(value);
  if (count === null) return null;
  return print(formatter(locale, { notation: "compact", maximumFractionDigits: 1 }), count);
}

/** 12,412 with every digit. */
export function formatExact(value: CountValue, locale: string): string | null {
  const count = parseCount(value);
  return count === null ? null : print(formatter(locale, { maximumFractionDigits: 2 }), count);
}

/** With its sign: +12.4K, −310, 0. */
export function formatSigned(value: CountValue, locale: string, exact = false): string | null {
  const count = parseCount(value);
  if (count === null) return null;
  const options: Intl.NumberFormatOptions = exact
    ? { signDisplay: "exceptZero", maximumFractionDigits: 2 }
    : { signDisplay: "exceptZero", maximumFractionDigits: 1, notation: "compact" };
  return print(formatter(locale, options), count);
}

/** A ratio as percent, one decimal under 10 %: 0.0345 → 3.5%, 0.451 → 45%. */
export function formatPercent(ratio: number | null | undefined, locale: string, signed = false): string | null {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return null;
  const digits = ratio !== 0 && Math.abs(ratio) < 0.0995 ? 1 : 0;
  const options: Intl.NumberFormatOptions = {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "negative",
  };
  return print(formatter(locale, options), ratio);
}

/** −1, 0 or 1; 0 also when unknown. */
export function signOf(value: CountValue): -1 | 0 | 1 {
  const count = parseCount(value);
  if (count === null || Number(count) === 0) return 0;
  return count < 0 ? -1 : 1;
}
