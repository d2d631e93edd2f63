import type { ObservedProfile } from "./contract";

/** An account of which nothing is told but that it is there. */
export function bareProfile(platformId: string, handle: string | null, url: string): ObservedProfile {
  return {
    platformId,
    handle,
    url,
    title: null,
    description: null,
    avatarUrl: null,
    country: null,
    publishedAt: null,
    uploadsPlaylistId: null,
    followers: null,
    followersHidden: null,
    videoCount: null,
    views: null,
  };
}
