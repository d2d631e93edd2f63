import { toDrawable } from "@/components/charts/chart-types";
import type { CountValue } from "@/components/ui/format-number";

export type DoughnutPart = { id: string; label: string; color: string; value: CountValue };
export type DoughnutSlice = DoughnutPart & { /** 0…1; null when its value is not known. */ share: number | null };

export const MAX_PARTS = 4;

/** Largest first with their shares; beyond four the small ones are put together under `other`. Unknown parts take no place. */
export function doughnutSlices(
  parts: readonly DoughnutPart[],
  other: { label: string; color: string },
): DoughnutSlice[] {
  const size = (part: DoughnutPart) => Math.max(0, toDrawable(part.value) ?? 0);
  const sorted = [...parts].sort((a, b) => size(b) - size(a));
  const total = sorted.reduce((sum, part) => sum + size(part), 0);
  const fits = sorted.length <= MAX_PARTS;
  const rest = fits ? [] : sorted.slice(MAX_PARTS - 1);
  const shown = fits ? sorted : sorted.slice(0, MAX_PARTS - 1);
  const slices = shown.map((part) => ({
    ...part,
    share: toDrawable(part.value) === null || total === 0 ? null : size(part) / total,
  }));
  if (rest.length === 0) return slices;
  const sum = rest.reduce((all, part) => all + size(part), 0);
  return [...slices, { id: "other", ...other, value: sum, share: total === 0 ? null : sum / total }];
}
