import "server-only";
import { env } from "@/lib/env/env";
import type { PlatformCall } from "../contract";
import { callApi } from "./api";
import { fromHtml } from "./from-html";
import { type SearchItem, searchList } from "./schemas";
import { channelUrl, fitting, videoUrl } from "./transform";

export type SearchInput = {
  query: string;
  type: "video" | "channel";
  order: "relevance" | "date" | "viewCount" | "rating" | "title";
  /** at most 50; a search costs the same for one result as for fifty */
  maxResults: number;
  channelId: string | null;
  publishedAfter: Date | null;
  publishedBefore: Date | null;
  /** ISO 3166-1 alpha-2: what may be seen there */
  regionCode: string | null;
  pageToken: string | null;
};

export type FoundItem = {
  kind: "video" | "channel";
  platformId: string;
  url: string;
  title: string;
  description: string | null;
  thumbnailUrl: string | null;
  publishedAt: Date | null;
  live: boolean;
  channel: { platformId: string; title: string; url: string };
};
export type SearchAnswer = { items: FoundItem[]; nextPageToken: string | null; total: number | null };

/** One search, one charge, whatever it finds. Playlists and what has no id are left out. */
export async function searchYoutube(input: SearchInput, call: PlatformCall): Promise<SearchAnswer> {
  const { query, type, order, maxResults, channelId, publishedAfter, publishedBefore, regionCode, pageToken } = input;
  const answer = await callApi(call, "search.list", searchList, (api, options) =>
    api.search.list(
      {
        part: ["snippet"],
        type: [type],
        order,
        maxResults,
        ...(query ? { q: query } : {}),
        ...(channelId ? { channelId } : {}),
        ...(publishedAfter ? { publishedAfter: publishedAfter.toISOString() } : {}),
        ...(publishedBefore ? { publishedBefore: publishedBefore.toISOString() } : {}),
        ...(regionCode ? { regionCode } : {}),
        ...(pageToken ? { pageToken } : {}),
      },
      options,
    ),
  );
  return {
    items: (answer.data?.items ?? []).flatMap((item) => (item ? (toFound(item) ?? []) : [])),
    nextPageToken: answer.data?.nextPageToken ?? null,
    total: answer.data?.pageInfo?.totalResults ?? null,
  };
}

function toFound({ id, snippet }: SearchItem): FoundItem | null {
  const site = env().YOUTUBE_FEED_URL;
  const platformId = id.videoId ?? id.channelId;
  if (!platformId) return null;
  return {
    kind: id.videoId ? "video" : "channel",
    platformId,
    url: id.videoId ? videoUrl(site, id.videoId) : channelUrl(site, platformId, null),
    title: fromHtml(snippet.title),
    description: snippet.description ? fromHtml(snippet.description) : null,
    thumbnailUrl: fitting(snippet.thumbnails),
    publishedAt: snippet.publishedAt,
    live: snippet.liveBroadcastContent === "live",
    channel: {
      platformId: snippet.channelId,
      title: fromHtml(snippet.channelTitle ?? snippet.channelId),
      url: channelUrl(site, snippet.channelId, null),
    },
  };
}
