import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/env/env";

/**
 * Fingerprint of the key or account that a connector uses now; empty where it needs none. A breaker that opened for one
 * credential says nothing about the next: a new key is tried at once.
 */
export function credentialOf(connector: string): string {
  const { YOUTUBE_API_KEY, INSTAGRAM_GRAPH_TOKEN, INSTAGRAM_USERNAME } = env();
  const secrets: Record<string, string | undefined> = {
    "youtube-api": YOUTUBE_API_KEY,
    "instagram-graph": INSTAGRAM_GRAPH_TOKEN,
    "instagram-instaloader": INSTAGRAM_USERNAME,
  };
  const secret = secrets[connector];
  return secret ? createHash("sha256").update(`${connector}:${secret}`).digest("hex").slice(0, 16) : "";
}
