import { z } from "zod";
import { nullableCount } from "@/lib/services/metrics/schemas";
import { VideoKind } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

export const SEARCH_ORDERS = ["relevance", "date", "viewCount", "rating", "title"] as const;
export const SEARCH_TYPES = ["video", "channel"] as const;

export const searchQuery = z.object({
  query: z.string().trim().max(200).default("").describe("Without words and without a channel nothing is searched."),
  maxResults: z.coerce.number().int().min(1).max(50).default(25),
  order: z.enum(SEARCH_ORDERS).default("relevance"),
  type: z.enum(SEARCH_TYPES).default("video"),
  channelId: z
    .union([z.string().regex(/^UC[\w-]{22}$/), z.uuid()])
    .optional()
    .describe("Only within this channel: YouTube's id of any channel (UC…), or the id of an own one."),
  credentialChannelId: z
    .uuid()
    .optional()
    .describe("The own channel in whose name to search. Without it, with the installation's key."),
  publishedAfter: time.optional(),
  publishedBefore: time.optional(),
  regionCode: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional()
    .describe("ISO 3166-1: what can be seen in this country."),
  cursor: z.string().min(1).max(200).optional().describe("The next page. It costs another search."),
});
export type SearchQuery = z.output<typeof searchQuery>;

/** One result as it is remembered; counts as decimal strings, for memory is JSON. */
const told = z.string().regex(/^\d+$/).nullable();
export const rememberedItem = z.object({
  kind: z.enum(SEARCH_TYPES),
  platformId: z.string(),
  url: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  publishedAt: time.nullable(),
  live: z.boolean(),
  channel: z.object({ platformId: z.string(), title: z.string(), url: z.string() }),
});
export const rememberedSearch = z.object({
  items: z.array(rememberedItem),
  nextCursor: z.string().nullable(),
  total: z.int().nullable(),
});
export type RememberedSearch = z.output<typeof rememberedSearch>;

export const rememberedNumbers = z.record(
  z.string(),
  z.object({
    title: z.string(),
    views: told,
    likes: told,
    durationSec: z.int().nullable(),
    kind: z.enum(VideoKind),
  }),
);
export type RememberedNumbers = z.output<typeof rememberedNumbers>;

export const searchResultDto = rememberedItem.extend({
  views: nullableCount.describe("null: not told, or the call for the numbers was refused."),
  likes: nullableCount,
  durationSec: z.int().nullable(),
  videoKind: z.enum(VideoKind).nullable(),
  blogger: z.object({ id: z.string(), name: z.string() }).nullable().describe("Who of the workspace has this channel."),
});
export type SearchResultDto = z.output<typeof searchResultDto>;

export const searchDto = z.object({
  items: z.array(searchResultDto),
  nextCursor: z.string().nullable(),
  total: z.int().nullable().describe("As YouTube estimates it."),
  answeredAt: time.nullable().describe("When YouTube was asked; null: nothing was searched."),
  fromMemory: z.boolean().describe("true: it had been asked before, and this answer cost nothing."),
  numbers: z.enum(["known", "refused", "none"]).describe("Whether views and lengths could be asked for."),
  cost: z.object({ search: z.int(), queries: z.int() }).describe("Units that this answer took."),
  quota: z.object({
    searchesLeft: z.int(),
    limit: z.int().describe("Searches a day."),
    resetsAt: time,
  }),
  access: z
    .object({ byKey: z.boolean(), channels: z.array(z.object({ id: z.string(), title: z.string() })) })
    .describe("By what one may search here: the installation's key, and own channels that are connected."),
});
export type SearchDto = z.output<typeof searchDto>;
