import { subscribersAt } from "@/e2e/world/growth";
import type { WorldChannel } from "@/e2e/world/population";
import { pool, type Tx } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { insertBlogger } from "@/lib/services/bloggers/insert-blogger";
import type { Ctx } from "@/lib/services/context";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import type { ProfilePoint, VideoPoint } from "@/lib/services/metrics/points";
import { writePoints } from "@/lib/services/metrics/write-points";
import { findOrCreateProfile } from "@/lib/services/profiles/find-or-create-profile";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { videoHashtags } from "@/lib/services/videos/video-hashtags";

/** How sample points are labelled, wherever a source is shown. */
export const SAMPLE_SOURCE = "sample-2017";
export type SampleLabel = { source: string; tags: string[] };

/**
 * Watches a channel of the world as one blogger, with the history that its `points` tell: those of the records of 2017 as a rule. Days without a record
 * stay gaps. False when the workspace watched it already.
 */
export async function seedWatchedChannel(
  ctx: Ctx,
  channel: WorldChannel,
  lastDay: Date,
  label: SampleLabel = { source: SAMPLE_SOURCE, tags: tagsOf(channel) },
): Promise<boolean> {
  const times = channel.videos.flatMap((video) => video.points.map((point) => point.at.getTime()));
  if (times.length > 0) await ensurePartitions(pool(), new Date(Math.min(...times)), new Date(Math.max(...times)));
  return ctx.db.$transaction(
    async (tx) => {
      const alias = { platform: "youtube", kind: "channel_id", ref: channel.id } as const;
      const { id: profileId } = await findOrCreateProfile(tx, alias);
      const { workspaceId } = ctx;
      if ((await tx.subscription.count({ where: { workspaceId, profileId } })) > 0) return false;
      const profile = await tx.profile.update({
        where: { id: profileId },
        data: { title: channel.title, handle: channel.handle.replace(/^@/, ""), status: "active", statusAt: ctx.now },
      });
      await insertBlogger(tx, ctx, { name: channel.title, tags: label.tags, profiles: [profile] });
      await lockProfiles(tx, [profileId]);
      const videoPoints = await storeVideos(tx, channel, profileId, label.source);
      const profilePoints = followersOf(channel, profileId, videoPoints, lastDay, label.source);
      const sightings = profilePoints.map(({ observedAt, source }) => ({ profileId, observedAt, source }));
      await writePoints(tx, SHARED_SCOPE, { videoPoints, profilePoints, sightings });
      return true;
    },
    { timeout: 60_000 },
  );
}

const tagsOf = (channel: WorldChannel) => (channel.special ? ["special cases"] : ["sample of 2017"]);

async function storeVideos(tx: Tx, channel: WorldChannel, profileId: string, source: string): Promise<VideoPoint[]> {
  const points: VideoPoint[] = [];
  for (const video of channel.videos.filter((one) => one.points.length > 0)) {
    const key = { scope: SHARED_SCOPE, platform: "youtube", platformVideoId: video.id } as const;
    const { id: videoId } = await tx.video.upsert({
      where: { scope_platform_platformVideoId: key },
      update: {},
      create: {
        ...key,
        profileId,
        title: video.title,
        description: video.description,
        url: `https://www.youtube.com/watch?v=${video.id}`,
        publishedAt: video.publishedAt,
        tags: video.tags,
        hashtags: videoHashtags({ ...video, platform: "youtube" }),
        categoryId: video.categoryId,
      },
      select: { id: true },
    });
    for (const { at, views, likes, comments } of video.points) {
      points.push({
        ...ORIGIN,
        source,
        profileId,
        videoId,
        observedAt: at,
        views: BigInt(views),
        likes: video.likesHidden ? null : BigInt(likes),
        comments: video.commentsDisabled ? null : BigInt(comments),
        shares: null,
        favorites: null,
      });
    }
  }
  return points;
}

const ORIGIN = { quality: "exact", previousSeenAt: null, importId: null } as const;

/** The records tell no subscribers: the world's, as it would have told them on the days that have records. */
function followersOf(
  channel: WorldChannel,
  profileId: string,
  points: VideoPoint[],
  lastDay: Date,
  source: string,
): ProfilePoint[] {
  const days = [...new Set(points.map((point) => point.observedAt.getTime()))].sort((a, b) => a - b);
  return days.map((time) => ({
    ...ORIGIN,
    source,
    quality: "rounded",
    profileId,
    observedAt: new Date(time),
    followers: BigInt(subscribersAt(channel, lastDay, new Date(time))),
    videoCount: null,
    views: null,
  }));
}
