/** A colour for each of ten lines. None is a platform's: here a line is a person. */
const COLORS = [
  "var(--series-4)",
  "var(--series-5)",
  "var(--series-6)",
  "var(--series-7)",
  "var(--series-9)",
  "var(--series-10)",
  "var(--series-11)",
  "var(--series-12)",
  "var(--series-13)",
  "var(--series-8)",
] as const;

export const seriesColor = (index: number): string => COLORS[index % COLORS.length] ?? COLORS[0];
