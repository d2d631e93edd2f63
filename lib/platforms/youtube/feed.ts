import "server-only";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { KindHints, ObservedVideo } from "../contract";
import { getText, parseAnswer } from "../http-client";

export const FEED = "youtube-feed";

const entry = z.object({
  "yt:videoId": z.string(),
  title: z.string().optional(),
  link: z.object({ "@href": z.string() }).optional(),
  published: z.string().optional(),
});
const document = z.object({
  feed: z.object({
    "yt:channelId": z.string().optional(),
    title: z.string().optional(),
    entry: z.array(entry).default([]),
  }),
});

export type Feed = {
  channelTitle: string | null;
  entries: { id: string; title: string | null; publishedAt: Date | null; short: boolean | null }[];
};

// Entities stay off: a feed needs none of its own, and they are how XML bombs are made.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === "entry",
});

const plain = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
  );

/** Reads a channel's feed; `link` says which entries are Shorts. */
export function parseFeed(xml: string): Feed {
  if (XMLValidator.validate(xml) !== true) {
    throw new PlatformError("unexpected_response", FEED, "The feed is not well-formed XML.");
  }
  const { feed } = parseAnswer(FEED, document, parser.parse(xml));
  return {
    channelTitle: feed.title === undefined ? null : plain(feed.title),
    entries: feed.entry.map((item) => ({
      id: item["yt:videoId"],
      title: item.title === undefined ? null : plain(item.title),
      publishedAt: item.published && !Number.isNaN(Date.parse(item.published)) ? new Date(item.published) : null,
      short: item.link ? /\/shorts\//.test(item.link["@href"]) : null,
    })),
  };
}

/**
 * The newest ~15 videos of a channel, free of quota. Its 404 says nothing about the channel: feeds vanish for days.
 * That answers `null`; other failures throw.
 */
export async function readFeed(channelId: string, signal?: AbortSignal): Promise<Feed | null> {
  const url = `${env().YOUTUBE_FEED_URL}/feeds/videos.xml?channel_id=${encodeURIComponent(channelId)}`;
  try {
    return parseFeed(await getText({ connector: FEED, url, signal, timeoutMs: 8_000, maxBytes: 2_000_000 }));
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "not_found") return null;
    throw error;
  }
}

/** What the feed's links tell about kinds. */
export function hintsOf(feed: Feed | null): KindHints {
  const told = (feed?.entries ?? []).filter((item) => item.short !== null);
  return Object.fromEntries(told.map((item) => [item.id, item.short ? "short" : "not_short"]));
}

/** The entries of a feed as videos: without numbers, and of a kind only where the link is a Short's. */
export function toNewest(feed: Feed, siteUrl: string): ObservedVideo[] {
  return feed.entries.map(({ id, title, publishedAt, short }) => ({
    platformVideoId: id,
    kind: short ? "short" : "unknown",
    kindMethod: short ? "feed_link" : null,
    title: title ?? "",
    description: null,
    url: `${siteUrl}/${short ? "shorts/" : "watch?v="}${id}`,
    thumbnailUrl: null,
    publishedAt,
    durationSec: null,
    tags: [],
    categoryId: null,
    availability: "public",
    etag: null,
    metrics: null,
  }));
}
