import "server-only";
import { env } from "@/lib/env/env";

/** Where a video is watched, and where its owner manages it: YouTube Studio stands beside www. */
export function videoLinks(youtubeId: string): { videoUrl: string; studioUrl: string } {
  const site = env().YOUTUBE_FEED_URL;
  const studio = site.replace("://www.", "://studio.");
  const id = encodeURIComponent(youtubeId);
  return { videoUrl: `${site}/watch?v=${id}`, studioUrl: `${studio}/video/${id}/edit` };
}
