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
  status: z.enum(ChannelStatus),
  statusReason: z.string().nullable(),
  statusDetail: z.string().nullable(),
  statusAt: time,
  scopes: z.array(z.string()),
  /** features that the granted scopes do not cover, in words */
  missing: z.array(z.object({ scope: z.string(), feature: z.string() })),
  login: z.string().nullable().describe("The Google login that consented; null where Google has not told it."),
  uploadBlockedTill: time.nullable(),
  tokenCheckedAt: time.nullable(),
  connectedAt: time,
  profileId: z.string(),
  bloggerId: z.string().nullable().describe("Who of the workspace's bloggers it is, for its growth."),
  followers: nullableCount,
  videoCount: nullableCount,
  views: nullableCount,
  gainedViews: nullableCount.describe("In the last 28 civil days of the workspace's zone."),
  sparkline: z.array(nullableCount).describe("Views gained on each of these days; null where nobody looked."),
  observedAt: time.nullable(),
  source: z.string().nullable(),
  uploadsToday: z.int().describe("Uploads of the project's daily bucket that went to this channel."),
  uploadsPerDay: z.int().describe("Uploads a day that the Google project is allowed, to all channels together."),
  lastUsed: z.record(z.string(), z.unknown()),
});
export type ChannelDto = z.output<typeof channelDto>;

export const channelsDto = z.object({ items: z.array(channelDto), nextCursor: z.string().nullable() });
export type ChannelsDto = z.output<typeof channelsDto>;

export const channelParams = z.object({ id: z.uuid() });

/** Where to go back to: a path of our own, never another site. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/, "must be a path of this site");

export const connectQuery = z.object({
  channelId: z.uuid().optional().describe("The channel that is to be reconnected."),
  returnTo: ownPath.default("/channels"),
  feature: z.enum(["manage", "analytics"]).optional().describe("Asks for a scope beyond reading and uploading."),
});
export type ConnectQuery = z.output<typeof connectQuery>;

/** What Google sends back. */
export const callbackQuery = z.object({
  state: z.string().min(1).max(500),
  code: z.string().max(2_000).optional(),
  error: z.string().max(200).optional(),
  scope: z.string().max(5_000).optional(),
});
export type CallbackQuery = z.output<typeof callbackQuery>;

export const CONNECT_OUTCOMES = [
  "connected",
  "connected_partly",
  "connected_other",
  "denied",
  "no_channel",
  "held_elsewhere",
  "scope_missing",
  "policy",
  "quota",
  "google_unreachable",
  "refused",
  "state_unknown",
] as const;
export type ConnectOutcome = (typeof CONNECT_OUTCOMES)[number];
