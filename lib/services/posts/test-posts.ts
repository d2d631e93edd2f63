import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Channel, Post, PrivacyStatus, VideoKind } from "@/prisma/generated/client";

type NewPost = {
  youtubeId?: string;
  title?: string;
  privacyStatus?: PrivacyStatus;
  publishedAt?: Date | null;
  kind?: VideoKind;
};

/** For `*.db.test.ts`: a post of a channel and its video, as an upload leaves them. */
export async function addPost(ctx: Ctx, channel: Channel, post: NewPost = {}): Promise<Post> {
  const { youtubeId = randomUUID().slice(0, 11), title = "A walk", privacyStatus = "public" } = post;
  const publishedAt = post.publishedAt === undefined ? new Date(ctx.now.getTime() - 86_400_000) : post.publishedAt;
  const video = await ctx.db.video.create({
    data: {
      scope: privacyStatus === "public" ? SHARED_SCOPE : ctx.workspaceId,
      platform: "youtube",
      platformVideoId: youtubeId,
      profileId: channel.profileId,
      kind: post.kind ?? "long",
      title,
      url: `https://example.test/watch?v=${youtubeId}`,
      availability: privacyStatus,
      publishedAt,
    },
  });
  return ctx.db.post.create({
    data: {
      workspaceId: ctx.workspaceId,
      channelId: channel.id,
      videoId: video.id,
      youtubeId,
      title,
      privacyStatus,
      publishedAt,
      createdAt: ctx.now,
    },
  });
}
