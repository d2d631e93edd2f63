import { z } from "zod";
import { nullableCount } from "@/lib/services/metrics/schemas";
import { ChannelStatus } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

export const channelDto = z.object({
  id: z.string(),
  platformId: z.string(),
  title: z.string(),
  handle: z.string().nullable(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  googleEmail: z.string().nullable(),
  status: z.enum(ChannelStatus),
  statusReason: z.string().nullable(),
  statusDetail: z.string().nullable(),
  statusAt: time,
  scopes: z.array(z.string()),
  /** features that the granted scopes do not cover, in words */
  missing: z.array(z.object({ scope: z.string(), feature: z.string() })),
  uploadBlockedTill: time.nullable(),
  tokenCheckedAt: time.nullable(),
  connectedAt: time,
  profileId: z.string(),
  followers: nullableCount,
  videoCount: nullableCount,
  views: nullableCount,
  gainedViews: nullableCount,
  observedAt: time.nullable(),
  source: z.string().nullable(),
  uploadsToday: z.int().describe("Uploads of the project's daily bucket that went to this channel."),
  lastUsed: z.record(z.string(), z.unknown()),
});
export type ChannelDto = z.output<typeof channelDto>;

export const channelsDto = z.object({ items: z.array(channelDto), nextCursor: z.string().nullable() });
export type ChannelsDto = z.output<typeof channelsDto>;

export const channelParams = z.object({ id: z.uuid() });
