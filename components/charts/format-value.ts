import type { ValueFormat } from "@/components/charts/chart-types";
import { type CountValue, formatCompact, formatExact, formatPercent } from "@/components/ui/format-number";

const ratioOf = (value: CountValue): number | null => (typeof value === "number" ? value : null);

/** For axes and line ends. */
export function formatShort(value: CountValue, format: ValueFormat, locale: string): string {
  const text = format === "percent" ? formatPercent(ratioOf(value), locale) : formatCompact(value, locale);
  return text ?? "—";
}

/** For tooltips and tables: every digit. */
export function formatFull(value: CountValue, format: ValueFormat, locale: string): string {
  const text = format === "percent" ? formatPercent(ratioOf(value), locale) : formatExact(value, locale);
  return text ?? "—";
}
