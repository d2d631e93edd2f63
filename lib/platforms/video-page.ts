import "server-only";
import { env } from "@/lib/env/env";
import type { CreatorRef } from "./contract";
import { postUrl } from "./instagram/transform";
import { INSTAGRAM_SENTENCES, INSTAGRAM_YTDLP } from "./instagram/ytdlp";
import { TIKTOK, TIKTOK_SENTENCES } from "./tiktok/errors";
import { type Sentences, YTDLP } from "./youtube/ytdlp-errors";

/** Where one video is seen, and the connector whose trouble it is when it cannot be fetched from there. */
export type VideoPage = { url: string; connector: string; sentences: Sentences };

/** The page of the video that a link names; null where it names none, but a creator, a list or a picture. */
export function videoPage({ platform, kind, ref }: CreatorRef): VideoPage | null {
  const part = encodeURIComponent(ref);
  switch (platform) {
    case "youtube": {
      const page = ["video", "short", "live"].includes(kind)
        ? `watch?v=${part}`
        : kind === "clip"
          ? `clip/${part}`
          : null;
      return page === null ? null : { url: `${env().YOUTUBE_FEED_URL}/${page}`, connector: YTDLP, sentences: [] };
    }
    case "tiktok": {
      const page = kind === "video" ? `@_/video/${part}` : kind === "short_link" ? `t/${part}` : null;
      return page === null
        ? null
        : { url: `${env().TIKTOK_URL}/${page}`, connector: TIKTOK, sentences: TIKTOK_SENTENCES };
    }
    case "instagram": {
      if (!["post", "reel", "igtv", "video"].includes(kind)) return null;
      const url = postUrl(env().INSTAGRAM_URL, part, kind === "reel" ? "reel" : "post");
      return { url, connector: INSTAGRAM_YTDLP, sentences: INSTAGRAM_SENTENCES };
    }
  }
}

/** An address of the platforms as they are reached here, as the public one that links are read by. */
export function publicAddress(address: string): string {
  const { YOUTUBE_FEED_URL, TIKTOK_URL, INSTAGRAM_URL } = env();
  const sites = [
    [TIKTOK_URL, "https://www.tiktok.com"],
    [INSTAGRAM_URL, "https://www.instagram.com"],
    [YOUTUBE_FEED_URL, "https://www.youtube.com"],
  ] as const;
  const site = sites.find(([own]) => address.startsWith(`${own}/`));
  return site ? site[1] + address.slice(site[0].length) : address;
}
