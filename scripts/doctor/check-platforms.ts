import { type Env, PLATFORM_HOMES } from "@/lib/env/schema";
import type { Finding } from "@/scripts/doctor/finding";
import { reach } from "@/scripts/doctor/reach";

/** Which ways of reading are configured, and whether their addresses answer. No quota is spent. */
export function checkPlatforms(env: Env): Promise<Finding[]> {
  const moved = Object.entries(PLATFORM_HOMES).flatMap(([name, home]) => {
    const url = { TIKTOK_URL: env.TIKTOK_URL, INSTAGRAM_URL: env.INSTAGRAM_URL }[name] ?? home;
    return url === home ? [] : [reach(name, url, "set")];
  });
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
    ...moved,
  ]);
}
