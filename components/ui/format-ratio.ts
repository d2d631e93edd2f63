import { evenSpaces } from "@/components/ui/even-spaces";

/** How many times as much: 0.33×, 1.4×, 12×. Null when unknown. */
export function formatRatio(ratio: number | null | undefined, locale: string): string | null {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return null;
  const digits = ratio === 0 || ratio >= 9.95 ? 0 : ratio >= 0.995 ? 1 : 2;
  const words = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${evenSpaces(words.format(ratio))}×`;
}
