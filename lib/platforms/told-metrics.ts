import type { ObservedMetrics } from "./contract";

type Told = { [Metric in keyof ObservedMetrics]?: bigint | null | undefined };

/** A video's numbers as an answer tells them; null where it tells none. */
export function toldMetrics(told: Told): ObservedMetrics | null {
  const { views = null, likes = null, comments = null, shares = null, favorites = null } = told;
  const metrics = { views, likes, comments, shares, favorites };
  return Object.values(metrics).some((count) => count !== null) ? metrics : null;
}
