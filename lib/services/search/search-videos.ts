import "server-only";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { PlatformCall } from "@/lib/platforms/contract";
import { youtubeApi } from "@/lib/platforms/youtube/index";
import { searchYoutube } from "@/lib/platforms/youtube/search";
import { rememberAnswer } from "@/lib/services/channel-choices/remember-answer";
import { getChannelOrThrow } from "@/lib/services/channels/get-channel-or-throw";
import type { Ctx } from "@/lib/services/context";
import { getQuota } from "@/lib/services/quota/get-quota";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import { chargeOf } from "@/lib/services/quota/rules";
import {
  type RememberedNumbers,
  type RememberedSearch,
  rememberedNumbers,
  rememberedSearch,
  type SearchDto,
  type SearchQuery,
} from "./schemas";
import { searchAccess } from "./search-access";
import { searchCall } from "./search-call";
import { searchKey } from "./search-key";
import { toResults } from "./to-results";

/** The same question is not asked twice within so long. */
const REMEMBER_MS = 6 * 3_600_000;

/**
 * Searches YouTube, or answers from memory. A search takes one of the day's few; the numbers of what it found one unit more,
 * and where that is refused they stay unknown. Without words and channel it only tells what is possible and left.
 */
export async function searchVideos(ctx: Ctx, query: SearchQuery): Promise<SearchDto> {
  const { credentialChannelId = null } = query;
  if (credentialChannelId !== null) await getChannelOrThrow(ctx, credentialChannelId);
  const channelId = await platformChannel(ctx, query.channelId);
  const access = await searchAccess(ctx);
  const before = { items: [], nextCursor: null, total: null, answeredAt: null, fromMemory: false } as const;
  const none = { search: 0, queries: 0 };
  if (query.query === "" && channelId === null) {
    return { ...before, items: [], numbers: "none", cost: none, quota: await searchesLeft(ctx), access };
  }
  const input = {
    query: query.query,
    type: query.type,
    order: query.order,
    maxResults: query.maxResults,
    channelId,
    publishedAfter: query.publishedAfter ? new Date(query.publishedAfter) : null,
    publishedBefore: query.publishedBefore ? new Date(query.publishedBefore) : null,
    regionCode: query.regionCode ?? null,
    pageToken: query.cursor ?? null,
  };
  const key = searchKey(input);
  const gate = openQuotaGate(ctx, { workspaceId: ctx.workspaceId });
  const through = <T>(work: (call: PlatformCall) => Promise<T>) =>
    searchCall(ctx, { access, credentialChannelId, quota: gate }, work);
  const { body: found, readAt } = await rememberAnswer(
    ctx,
    { key, shape: rememberedSearch, forMs: REMEMBER_MS },
    async (): Promise<RememberedSearch> => {
      const { items, nextPageToken, total } = await through((call) => searchYoutube(input, call));
      const told = items.map((item) => ({ ...item, publishedAt: item.publishedAt?.toISOString() ?? null }));
      return { items: told, nextCursor: nextPageToken, total };
    },
  );
  const search = gate.spent;
  const numbers = await readNumbers(ctx, key, found, through);
  return {
    items: await toResults(ctx, found.items, numbers ?? {}),
    nextCursor: found.nextCursor,
    total: found.total,
    answeredAt: readAt.toISOString(),
    fromMemory: search === 0,
    numbers: numbers === null ? "refused" : "known",
    cost: { search, queries: gate.spent - search },
    quota: await searchesLeft(ctx),
    access,
  };
}

type Through = <T>(work: (call: PlatformCall) => Promise<T>) => Promise<T>;

/** Views, lengths and unescaped titles of what was found, 50 for one unit. Null where YouTube or the ledger refuses. */
async function readNumbers(
  ctx: Ctx,
  key: string,
  found: RememberedSearch,
  through: Through,
): Promise<RememberedNumbers | null> {
  const ids = found.items.filter((item) => item.kind === "video").map((item) => item.platformId);
  if (ids.length === 0) return {};
  try {
    const { body } = await rememberAnswer(
      ctx,
      { key: `${key}:numbers`, shape: rememberedNumbers, forMs: REMEMBER_MS },
      async () => {
        const { videos } = await through((call) => youtubeApi.details(ids, call));
        return Object.fromEntries(
          videos.map(({ platformVideoId, title, durationSec, kind, metrics }) => [
            platformVideoId,
            {
              title,
              durationSec,
              kind,
              views: metrics?.views?.toString() ?? null,
              likes: metrics?.likes?.toString() ?? null,
            },
          ]),
        );
      },
    );
    return body;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().info({ kind: error.kind, reason: error.reason }, "the numbers of search results were refused");
    return null;
  }
}

/** An own channel is named by our id or by YouTube's; another workspace's by neither. */
async function platformChannel(ctx: Ctx, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  if (id.startsWith("UC")) return id;
  return (await getChannelOrThrow(ctx, id)).platformId;
}

async function searchesLeft(ctx: Ctx): Promise<SearchDto["quota"]> {
  const { buckets, model, resetsAt } = await getQuota(ctx);
  const { bucket, units } = chargeOf("search.list", model);
  const row = buckets.find(({ name }) => name === bucket);
  return {
    searchesLeft: Math.floor((row?.remaining ?? 0) / units),
    limit: Math.floor((row?.limit ?? 0) / units),
    resetsAt,
  };
}
