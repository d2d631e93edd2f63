import { randomUUID } from "node:crypto";
import { db, pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import type { ObservedMetrics } from "@/lib/platforms/contract";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Platform } from "@/prisma/generated/enums";
import { importPoints } from "./import-points";
import { recordObservations } from "./record-observations";

// For tests of this folder: small histories of profiles that exist only here.

export const metrics = (told: Partial<ObservedMetrics>): ObservedMetrics => ({
  views: null,
  likes: null,
  comments: null,
  shares: null,
  favorites: null,
  ...told,
});

export async function createProfile(options: { platform?: Platform; scope?: string } = {}) {
  const { platform = "youtube", scope = SHARED_SCOPE } = options;
  const platformId = `UC${randomUUID()}`;
  return db().profile.create({
    data: { platform, scope, platformId, url: `https://example.test/${platformId}`, status: "active" },
  });
}

export async function createVideo(
  profile: { id: string; platform: Platform },
  publishedAt: Date | null,
  scope = SHARED_SCOPE,
) {
  const platformVideoId = randomUUID();
  return db().video.create({
    data: {
      profileId: profile.id,
      platform: profile.platform,
      scope,
      platformVideoId,
      title: "A video",
      url: "https://example.test/v",
      publishedAt,
    },
  });
}

/** The workspace watches these profiles as one blogger. */
export async function watch(ctx: Ctx, profiles: { id: string }[]) {
  return db().blogger.create({
    data: {
      workspaceId: ctx.workspaceId,
      name: "A blogger",
      subscriptions: { create: profiles.map(({ id }) => ({ workspaceId: ctx.workspaceId, profileId: id })) },
    },
  });
}

export async function observe(
  profile: { id: string },
  at: string | Date,
  videos: [{ id: string }, Partial<ObservedMetrics>][],
  more: { followers?: bigint; scope?: string; source?: string } = {},
) {
  const observedAt = new Date(at);
  await ensurePartitions(pool(), observedAt);
  return db().$transaction((tx) =>
    recordObservations(tx, {
      scope: more.scope ?? SHARED_SCOPE,
      observedAt,
      source: more.source ?? "youtube-api",
      quality: "exact",
      looks: [
        {
          profileId: profile.id,
          ...(more.followers === undefined
            ? {}
            : { profile: { followers: more.followers, videoCount: null, views: null } }),
          videos: videos.map(([video, told]) => ({ videoId: video.id, metrics: metrics(told) })),
        },
      ],
    }),
  );
}

export async function importPoint(
  ctx: Ctx,
  profile: { id: string },
  video: { id: string },
  at: string | Date,
  told: Partial<ObservedMetrics>,
) {
  const observedAt = new Date(at);
  await ensurePartitions(pool(), observedAt);
  return db().$transaction((tx) =>
    importPoints(tx, ctx.workspaceId, {
      videoPoints: [
        {
          ...metrics(told),
          profileId: profile.id,
          videoId: video.id,
          observedAt,
          source: "import",
          quality: "exact",
          importId: null,
          previousSeenAt: null,
        },
      ],
      profilePoints: [],
    }),
  );
}
