import "server-only";
import type { PlatformAdapter } from "./contract";
import { instagramGraph } from "./instagram/graph";
import { instagramInstaloader } from "./instagram/instaloader";
import { instagramYtdlp } from "./instagram/ytdlp";
import { tiktokYtdlp } from "./tiktok/index";
import { youtubeApi } from "./youtube/index";
import { youtubeYtdlp } from "./youtube/ytdlp";

/** Ways of reading each platform, the best first. */
const ADAPTERS: readonly PlatformAdapter[] = [
  youtubeApi,
  youtubeYtdlp,
  tiktokYtdlp,
  instagramGraph,
  instagramInstaloader,
  instagramYtdlp,
];

export type ChosenAdapter = { usable: true; adapter: PlatformAdapter } | { usable: false; reason: string };

/** The best way that configuration allows for a platform; otherwise what is missing, in words. */
export function adapterFor(platform: PlatformAdapter["platform"]): ChosenAdapter {
  const reasons: string[] = [];
  for (const adapter of ADAPTERS.filter((candidate) => candidate.platform === platform)) {
    const availability = adapter.availability();
    if (availability.usable) return { usable: true, adapter };
    reasons.push(availability.reason);
  }
  return { usable: false, reason: reasons.join(" ") || `${platform} is not read yet.` };
}

/** Every adapter, for health pages. */
export const allAdapters = (): readonly PlatformAdapter[] => ADAPTERS;
