type Unit = "millisecond" | "second" | "minute" | "hour";

function say(value: number, unit: Unit, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "narrow", ...options }).format(value);
}

const padded = { minimumIntegerDigits: 2 };

/** A length of time in the reader's short units: `4s`, `1m 05s`, `2h 03m`; `fine` also tells `85ms` and `4.2s`. */
export function formatElapsed(ms: number, locale: string, fine = false): string {
  const length = Math.max(0, ms);
  if (fine && length < 1_000) return say(Math.round(length), "millisecond", locale);
  if (fine && length < 60_000) {
    return say(length / 1_000, "second", locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }
  const seconds = Math.round(length / 1_000);
  if (seconds < 60) return say(seconds, "second", locale);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${say(minutes, "minute", locale)} ${say(seconds % 60, "second", locale, padded)}`;
  return `${say(Math.floor(minutes / 60), "hour", locale)} ${say(minutes % 60, "minute", locale, padded)}`;
}
