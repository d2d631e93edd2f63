import type { VideoHistoryDto } from "@/lib/services/metrics/schemas";

export const HISTORY_METRICS = ["views", "gained", "likes", "comments", "engagementRate"] as const;
export type HistoryMetric = (typeof HISTORY_METRICS)[number];

type Point = VideoHistoryDto["points"][number];
type Counted = Exclude<HistoryMetric, "engagementRate">;

const fieldOf = (metric: Counted): "views" | "likes" | "comments" => (metric === "gained" ? "views" : metric);

/** What an observation says of a metric (of `gained`: the views it is made from); null where it says nothing. */
export function valueAt(point: Point, metric: HistoryMetric): number | string | null {
  if (metric !== "engagementRate") return point[fieldOf(metric)];
  const { views, likes, comments, shares } = point;
  if (likes === null || views === null || Number(views) === 0) return null;
  return (Number(likes) + Number(comments ?? 0) + Number(shares ?? 0)) / Number(views);
}

/** Growth from one observation to the next, exact beyond 2^53 too; a fall is negative. */
export function gainBetween(before: Point, after: Point, metric: Counted): number | string | null {
  const [from, to] = [before[fieldOf(metric)], after[fieldOf(metric)]];
  if (from === null || to === null) return null;
  const gain = BigInt(to) - BigInt(from);
  return Number.isSafeInteger(Number(gain)) ? Number(gain) : gain.toString();
}
