import type { ObservedMetrics, Provenance } from "@/lib/platforms/contract";

/** One look at one profile. */
export type ProfileLook = {
  profileId: string;
  profile?: { followers: bigint | null; videoCount: bigint | null; views: bigint | null };
  /** the videos must exist; each at most once */
  videos: { videoId: string; metrics: ObservedMetrics }[];
};

/** Looks that were taken together. */
export type ObservationInput = Provenance & {
  /** SHARED_SCOPE for what a platform told; a workspace's id for points that it brought */
  scope?: string;
  observedAt: Date;
  /** each profile at most once */
  looks: ProfileLook[];
};
