import { toCount } from "./count";
import type { PlatformTotals } from "./read-totals";
import type { TotalsDto } from "./schemas";
import { sumKnown } from "./sum-known";

/** Adds platforms up to one set of figures. A gain is unknown as long as the number itself is. */
export function toTotalsDto(rows: readonly PlatformTotals[]): TotalsDto {
  const known = (metric: "views" | "likes" | "comments" | "shares" | "favorites" | "followers") =>
    sumKnown(rows.map((row) => row[metric]));
  const gained = (total: "views" | "likes" | "comments" | "shares", gain: `gained${Capitalize<typeof total>}`) =>
    toCount(sumKnown(rows.map((row) => (row[total] === null ? null : row[gain]))));
  return {
    profiles: rows.reduce((sum, row) => sum + row.profiles, 0),
    videos: rows.reduce((sum, row) => sum + row.videos, 0),
    videosTracked: rows.reduce((sum, row) => sum + row.videosTracked, 0),
    views: toCount(known("views")),
    likes: toCount(known("likes")),
    comments: toCount(known("comments")),
    shares: toCount(known("shares")),
    favorites: toCount(known("favorites")),
    followers: toCount(known("followers")),
    gainedViews: gained("views", "gainedViews"),
    gainedLikes: gained("likes", "gainedLikes"),
    gainedComments: gained("comments", "gainedComments"),
    gainedShares: gained("shares", "gainedShares"),
    engagementRateByFollowers: average(
      rows.reduce((sum, row) => sum + row.followerRates, 0),
      rows.reduce((sum, row) => sum + row.followerRateVideos, 0),
    ),
    engagementRate: ratio(sumKnown(rows.map((row) => row.engActions)), sumKnown(rows.map((row) => row.engViews))),
  };
}

/** Actions per view; unknown where there is nothing to divide by. */
export function ratio(actions: bigint | null, views: bigint | null): number | null {
  if (actions === null || views === null || views === 0n) return null;
  return Number(actions) / Number(views);
}

const average = (sum: number, count: number) => (count === 0 ? null : sum / count);
