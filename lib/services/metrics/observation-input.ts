import type { ObservedMetrics, Provenance } from "@/lib/platforms/contract";

/** One look at one profile. */
export type ObservationInput = Provenance & {
  profileId: string;
  /** SHARED_SCOPE for what a platform told; a workspace's id for points that it brought */
  scope?: string;
  observedAt: Date;
  profile?: { followers: bigint | null; videoCount: bigint | null; views: bigint | null };
  /** the videos must exist; each at most once */
  videos: { videoId: string; metrics: ObservedMetrics }[];
  importId?: string | null;
};
