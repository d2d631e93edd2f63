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
  return formatter(locale, { notation: "compact", maximumFractionDigits: 1 }).format(count);
}

/** 12,412 with every digit. */
export function formatExact(value: CountValue, locale: string): string | null {
  const count = parseCount(value);
  return count === null ? null : formatter(locale, { maximumFractionDigits: 2 }).format(count);
}

/** With its sign: +12.4K, −310, 0. */
export function formatSigned(value: CountValue, locale: string, exact = false): string | null {
  const count = parseCount(value);
  if (count === null) return null;
  return formatter(locale, {
    signDisplay: "exceptZero",
    maximumFractionDigits: exact ? 2 : 1,
    ...(exact ? {} : { notation: "compact" as const }),
  }).format(count);
}

/** A ratio as percent, one decimal under 10 %: 0.0345 → 3.5%, 0.451 → 45%. */
export function formatPercent(ratio: number | null | undefined, locale: string, signed = false): string | null {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return null;
  return formatter(locale, {
    style: "percent",
    maximumFractionDigits: Math.abs(ratio) < 0.0995 ? 1 : 0,
    ...(signed ? { signDisplay: "exceptZero" as const } : {}),
  }).format(ratio);
}

/** −1, 0 or 1; 0 also when unknown. */
export function signOf(value: CountValue): -1 | 0 | 1 {
  const count = parseCount(value);
  if (count === null || Number(count) === 0) return 0;
  return count < 0 ? -1 : 1;
}
