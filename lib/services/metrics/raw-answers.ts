import type { Bounds } from "@/lib/analytics/period";
import { GAINED_METRICS, METRICS, type Metric } from "./points";

// For tests: contract §6 word by word over stored points, as slowly as you like. What the rollup must agree with.

export type RawVideo = { id: string; profileId: string; publishedAt: Date | null };
export type RawPoint = { videoId: string; observedAt: Date } & Record<Metric, bigint | null>;
export type RawProfilePoint = { profileId: string; observedAt: Date; followers: bigint | null };

const sum = (values: (bigint | null)[]) =>
  values.reduce<bigint | null>((all, value) => (value === null ? all : (all ?? 0n) + value), null);

/** `points` in the order in which they were observed. */
export function rawAnswers(
  videos: RawVideo[],
  points: RawPoint[],
  profilePoints: RawProfilePoint[],
  { from, to }: Bounds,
) {
  const of = (video: RawVideo, metric: Metric) =>
    points.flatMap((point) => {
      const value = point.videoId === video.id ? point[metric] : null;
      return value === null ? [] : [{ at: point.observedAt, value }];
    });
  const lastBefore = (video: RawVideo, metric: Metric, bound: Date) =>
    of(video, metric).findLast((point) => point.at < bound)?.value ?? null;
  const gain = (video: RawVideo, metric: Metric): bigint | null => {
    const end = lastBefore(video, metric, to);
    if (end === null) return null;
    const before = lastBefore(video, metric, from);
    if (before !== null) return end - before;
    if (video.publishedAt && video.publishedAt >= from) return end;
    const first = of(video, metric).find((point) => point.at >= from);
    return first ? end - first.value : null;
  };
  const engaged = videos.flatMap((video) => {
    const [views, likes] = [lastBefore(video, "views", to), lastBefore(video, "likes", to)];
    if (views === null || likes === null) return [];
    const actions = likes + (lastBefore(video, "comments", to) ?? 0n) + (lastBefore(video, "shares", to) ?? 0n);
    return [{ actions, views }];
  });
  const engagedViews = sum(engaged.map((video) => video.views));
  const profileIds = [...new Set(profilePoints.map((point) => point.profileId))];
  const known = (bound: Date) => points.filter((point) => point.observedAt < bound);
  return {
    totals: Object.fromEntries(METRICS.map((m) => [m, sum(videos.map((video) => lastBefore(video, m, to)))])),
    gains: Object.fromEntries(GAINED_METRICS.map((m) => [m, sum(videos.map((video) => gain(video, m)))])),
    followers: sum(
      profileIds.map(
        (id) =>
          profilePoints.findLast((point) => point.profileId === id && point.followers !== null && point.observedAt < to)
            ?.followers ?? null,
      ),
    ),
    videos: videos.filter((video) => video.publishedAt && video.publishedAt >= from && video.publishedAt < to).length,
    videosTracked: new Set(known(to).map((point) => point.videoId)).size,
    engagementRate: engagedViews ? Number(sum(engaged.map((video) => video.actions))) / Number(engagedViews) : null,
  };
}
