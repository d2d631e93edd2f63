import { db } from "@/lib/db/client";
import { createProfile, createVideo, observe } from "@/lib/services/metrics/test-fixture";
import type { Platform, VideoKind } from "@/prisma/generated/enums";

// For tests of this folder: an account whose videos are known by their last numbers alone.

export type Film = {
  at: string;
  views?: bigint | null;
  likes?: bigint | null;
  comments?: bigint | null;
  kind?: VideoKind;
  durationSec?: number | null;
  hashtags?: string[];
};

/** An account with these videos, all counted at `seen`; `followers` were counted at `followersAt`. */
export async function filmed(
  films: readonly Film[],
  { seen, platform = "youtube" }: { seen: string; platform?: Platform },
  followers: readonly [at: string, count: bigint][] = [],
) {
  const profile = await createProfile({ platform });
  for (const [at, count] of followers) await observe(profile, at, [], { followers: count });
  const videos: Parameters<typeof observe>[2] = [];
  for (const { at, kind = "long", durationSec = null, hashtags = [], ...told } of films) {
    const video = await createVideo(profile, new Date(at));
    await db().video.update({ where: { id: video.id }, data: { kind, durationSec, hashtags } });
    videos.push([video, { views: null, likes: null, comments: null, ...told }]);
  }
  await observe(profile, seen, videos);
  return profile;
}
