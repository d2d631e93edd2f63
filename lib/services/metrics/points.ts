import type { ObservedMetrics } from "@/lib/platforms/contract";
import type { Quality } from "@/prisma/generated/enums";

/** The counters of a video that are kept over time, named as their columns. */
export const METRICS = ["views", "likes", "comments", "shares", "favorites"] as const;
export type Metric = (typeof METRICS)[number];

/** Of these the first known value is kept too: gains need it (contract: an older video counts from its first observation). */
export const GAINED_METRICS = ["views", "likes", "comments", "shares"] as const;
export type GainedMetric = (typeof GAINED_METRICS)[number];

/** The source of points that a workspace brought; every other source is a platform, through a connector. */
export const IMPORT_SOURCE = "import";

type Origin = {
  observedAt: Date;
  source: string;
  quality: Quality;
  /** until when the numbers before this point were still being seen */
  previousSeenAt: Date | null;
  importId: string | null;
};

export type VideoPoint = ObservedMetrics & Origin & { videoId: string; profileId: string };

export type ProfilePoint = Origin & {
  profileId: string;
  followers: bigint | null;
  videoCount: bigint | null;
  views: bigint | null;
};

/** A profile was looked at, whether or not a number changed. */
export type Sighting = { profileId: string; observedAt: Date; source: string };

/** Where derived rows are kept: a profile as one scope sees it. */
export type Target = { scope: string; profileId: string };
