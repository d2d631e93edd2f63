import { evenSpaces } from "@/components/ui/even-spaces";

/** How many times as much: 0.33×, 1.4×, 12×. Null when unknown. */
export function formatRatio(ratio: number | null | undefined, locale: string): string | null {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return null;
  const digits =
    ratio < 10 ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return `${evenSpaces(new Intl.NumberFormat(locale, ratio === 0 ? {} : digits).format(ratio))}×`;
}
