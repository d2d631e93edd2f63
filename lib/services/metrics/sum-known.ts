/** Sum of what is known; unknown only where nothing is. */
export function sumKnown(values: readonly (bigint | null)[]): bigint | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0n) + value), null);
}
