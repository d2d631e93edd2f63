import { createHash } from "node:crypto";
import type { SearchInput } from "@/lib/platforms/youtube/search";

/**
 * The name under which an answer is remembered: the same for questions that YouTube would answer alike (case and spaces do
 * not matter). Results are public, so whoever asks the same is told the same.
 */
export function searchKey(input: SearchInput): string {
  const query = input.query.toLowerCase().replace(/\s+/g, " ").trim();
  const asked = JSON.stringify([
    query,
    input.type,
    input.order,
    input.maxResults,
    input.channelId,
    input.publishedAfter?.toISOString() ?? null,
    input.publishedBefore?.toISOString() ?? null,
    input.regionCode,
    input.pageToken,
  ]);
  return `youtube:search:${createHash("sha256").update(asked).digest("base64url")}`;
}
