import { evenSpaces } from "@/components/ui/even-spaces";
import { type CountValue, parseCount } from "@/components/ui/format-number";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** 12.4 MB, 12,4 МБ, in steps of a thousand; `perSecond`: 12.4 MB/s. Null when unknown. */
export function formatBytes(value: CountValue, locale: string, perSecond = false): string | null {
  const count = parseCount(value);
  if (count === null) return null;
  const bytes = Number(count);
  const step = bytes < 1_000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1_000 ** step;
  const unit = UNITS[step] ?? "byte";
  const words = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: perSecond ? `${unit}-per-second` : unit,
    // The short form of a byte is its whole name without a plural: "0 byte".
    unitDisplay: step === 0 && !perSecond ? "long" : "short",
    maximumFractionDigits: step === 0 || amount >= 100 ? 0 : 1,
  });
  return evenSpaces(words.format(amount));
}
