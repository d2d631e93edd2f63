import { toDrawable } from "@/components/charts/chart-types";
import type { CountValue } from "@/components/ui/format-number";

/** Each part of what is known of the whole, 0…1; an unknown part has no share. */
export function sharesOf(values: readonly CountValue[]): (number | null)[] {
  const known = values.map((value) => toDrawable(value));
  const total = known.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  return known.map((value) => (value === null || total === 0 ? null : Math.max(0, value) / total));
}
