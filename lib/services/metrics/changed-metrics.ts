/** Whether an observation says something that is not known yet. `null` is "not told" and changes nothing. */
export function tellsSomethingNew<K extends string>(
  known: Record<K, bigint | null> | undefined,
  told: Record<K, bigint | null>,
  metrics: readonly K[],
): boolean {
  return metrics.some((metric) => told[metric] !== null && told[metric] !== known?.[metric]);
}
