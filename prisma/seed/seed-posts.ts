import type { Ctx } from "@/lib/services/context";

const NEWEST = 6;

/**
 * The newest videos of the sample workspace's own channel, as if they had been published from here. Nothing is done where
 * the channel has posts already, or is not held by this workspace.
 */
export async function seedPosts(ctx: Ctx): Promise<void> {
  const { workspaceId } = ctx;
  const channel = await ctx.db.channel.findFirst({ where: { workspaceId, status: "connected", posts: { none: {} } } });
  if (!channel) return;
  const videos = await ctx.db.video.findMany({
    where: { profileId: channel.profileId, publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    take: NEWEST,
  });
  await ctx.db.post.createMany({
    data: videos.map(({ id, platformVideoId, title, publishedAt }) => ({
      workspaceId,
      channelId: channel.id,
      videoId: id,
      youtubeId: platformVideoId,
      title,
      privacyStatus: "public" as const,
      publishedAt,
    })),
    skipDuplicates: true,
  });
}
