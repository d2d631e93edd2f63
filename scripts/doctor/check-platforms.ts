import type { Env } from "@/lib/env/schema";
import { type Finding, reasonOf } from "@/scripts/doctor/finding";

/** Which ways of reading are configured, and whether their addresses answer. No quota is spent. */
export function checkPlatforms(env: Env): Promise<Finding[]> {
  return Promise.all([
    env.YOUTUBE_API_KEY
      ? reach("YouTube Data API", `${env.YOUTUBE_API_URL}/youtube/v3/videos`, "key set")
      : {
          part: "YouTube Data API",
          state: "missing" as const,
          says: "YOUTUBE_API_KEY is not set",
          cost: "YouTube is read by yt-dlp and feeds instead: slower, and without exact dates or tags.",
        },
    reach("YouTube feeds", `${env.YOUTUBE_FEED_URL}/feeds/videos.xml`, "no key needed"),
    env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET
      ? reach("Google sign-in", `${env.GOOGLE_TOKEN_URL}/token`, "keys set")
      : {
          part: "Google sign-in",
          state: "off" as const,
          says: "GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET are not set",
          cost: "People sign in with e-mail and password only.",
        },
  ]);
}

/** Any answer will do, also a refusal: it proves the way there. */
async function reach(part: string, url: string, says: string): Promise<Finding> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(8_000), redirect: "manual" });
    return { part, state: "ok", says: `${says}; ${new URL(url).host} answers` };
  } catch (error) {
    const host = new URL(url).host;
    return {
      part,
      state: "missing",
      says: `${host} cannot be reached: ${reasonOf(error)}`,
      cost: "Parses through it fail.",
    };
  }
}
