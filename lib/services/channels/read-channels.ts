import "server-only";
import { lastDays } from "@/lib/analytics/period";
import { findWatchers } from "@/lib/services/bloggers/find-watchers";
import type { Ctx } from "@/lib/services/context";
import { readProfileGains } from "@/lib/services/metrics/read-profile-gains";
import { pacificDay } from "@/lib/services/quota/pacific-day";
import { quotaSettings } from "@/lib/services/quota/quota-settings";
import { uploadsLeft } from "@/lib/services/quota/rules";
import type { ChannelStatus } from "@/prisma/generated/enums";
import type { ChannelDto } from "./schemas";
import { toChannelDto } from "./to-channel-dto";

const DAYS = 28;
const ORDER = ["needs_reconnect", "connected", "disconnected"] satisfies ChannelStatus[];

/** The workspace's channels with their figures, those in need of somebody first. `id`: that one alone. */
export async function readChannels(ctx: Ctx, id?: string): Promise<ChannelDto[]> {
  const channels = await ctx.db.channel.findMany({
    where: { workspaceId: ctx.workspaceId, ...(id === undefined ? {} : { id }) },
    include: { profile: true },
    orderBy: { title: "asc" },
  });
  channels.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const { startsAt } = pacificDay(ctx.now);
  const profileIds = channels.map((channel) => channel.profileId);
  const [gains, watchers, uploads] = await Promise.all([
    readProfileGains(ctx, profileIds, lastDays(ctx.now, ctx.timeZone, DAYS)),
    findWatchers(ctx.db, ctx.workspaceId, profileIds),
    ctx.db.upload.groupBy({
      by: ["channelId"],
      where: { workspaceId: ctx.workspaceId, insertAskedAt: { gte: startsAt } },
      _count: { _all: true },
    }),
  ]);
  const { model, limits } = quotaSettings();
  const uploadsPerDay = uploadsLeft((bucket) => limits[bucket], model);
  return channels.map((channel) => {
    const gained = gains.get(channel.profileId);
    return toChannelDto(channel, {
      gainedViews: gained?.total ?? null,
      sparkline: gained?.days ?? Array<bigint | null>(DAYS).fill(null),
      uploadsToday: uploads.find((one) => one.channelId === channel.id)?._count._all ?? 0,
      uploadsPerDay,
      bloggerId: watchers.get(channel.profileId)?.id ?? null,
    });
  });
}
