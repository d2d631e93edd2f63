import type { World } from "@/e2e/world/start-world";
import { sealTokens } from "@/lib/services/channels/credential";
import { SCOPE } from "@/lib/services/channels/rules";
import type { Ctx } from "@/lib/services/context";
import type { Channel } from "@/prisma/generated/client";

/** For `*.db.test.ts`: a channel of the world, connected by a login that may read and upload. */
export async function connectTestChannel(
  ctx: Ctx,
  world: World,
  { name = "fifty", login = "ada@world.test" } = {},
): Promise<Channel> {
  const { id: platformId, handle } = world.channel(name);
  const facts = { url: `${world.env.YOUTUBE_FEED_URL}/channel/${platformId}`, title: name, status: "active" as const };
  const profile =
    (await ctx.db.profile.findFirst({ where: { platform: "youtube", platformId } })) ??
    (await ctx.db.profile.create({ data: { ...facts, platform: "youtube", platformId, handle: handle.slice(1) } }));
  const channel = await ctx.db.channel.create({
    data: {
      workspaceId: ctx.workspaceId,
      platformId,
      heldPlatformId: platformId,
      profileId: profile.id,
      title: name,
      scopes: [SCOPE.read, SCOPE.upload],
      connectedAt: ctx.now,
    },
  });
  const tokens = sealTokens(channel.id, { refreshToken: null, accessToken: world.grant(login) });
  const accessExpires = new Date(ctx.now.getTime() + 3_600_000);
  await ctx.db.channelCredential.create({ data: { channelId: channel.id, ...tokens, accessExpires } });
  return channel;
}
