import "server-only";
import { env } from "@/lib/env/env";
import type { ObservedMetrics, ObservedVideo, PlatformAdapter, ResolvedProfile } from "../contract";
import { batches, callApi } from "./api";
import { API } from "./api-errors";
import { readFeed, toNewest } from "./feed";
import { CHANNEL_PARTS, findChannel, whyGone } from "./find-channel";
import { listUploads } from "./list-uploads";
import { channelList, videoList, videoStats } from "./schemas";
import { toMetrics, toProfile, toVideo } from "./transform";

const VIDEO_PARTS = ["snippet", "contentDetails", "statistics", "status", "liveStreamingDetails", "player"];

/** The official Data API v3, with a key. */
export const youtubeApi: PlatformAdapter = {
  connector: API,
  platform: "youtube",

  availability: () =>
    env().YOUTUBE_API_KEY
      ? { usable: true }
      : { usable: false, reason: "YOUTUBE_API_KEY is not set.", missing: ["YOUTUBE_API_KEY"] },

  resolve: findChannel,
  whyGone,
  list: listUploads,

  async profiles(platformIds, call) {
    const found = new Map<string, ResolvedProfile>();
    for (const id of batches(platformIds)) {
      const answer = await callApi(call, "channels.list", channelList, (api, options) =>
        api.channels.list({ part: CHANNEL_PARTS, id, maxResults: 50 }, options),
      );
      for (const item of answer.data?.items ?? []) {
        found.set(item.id, {
          profile: toProfile(item, env().YOUTUBE_FEED_URL),
          provenance: { source: API, quality: "rounded" },
        });
      }
    }
    return found;
  },

  async details(ids, call, hints = {}) {
    const videos: ObservedVideo[] = [];
    for (const id of batches(ids)) {
      // maxHeight makes the player tell the picture's shape; it costs nothing more.
      const answer = await callApi(call, "videos.list", videoList, (api, options) =>
        api.videos.list({ part: VIDEO_PARTS, id, maxHeight: 720, maxResults: 50 }, options),
      );
      videos.push(...(answer.data?.items ?? []).map((item) => toVideo(item, hints, env().YOUTUBE_FEED_URL)));
    }
    const found = new Set(videos.map((video) => video.platformVideoId));
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    return { videos, missing, provenance: { source: API, quality: "exact" } };
  },

  async newest(platformId, { signal }) {
    const feed = await readFeed(platformId, signal);
    return feed && toNewest(feed, env().YOUTUBE_FEED_URL);
  },

  async numbers(ids, call) {
    const metrics = new Map<string, ObservedMetrics>();
    const answered = new Set<string>();
    for (const id of batches(ids)) {
      const answer = await callApi(call, "videos.batchGetStats", videoStats, (api, options) =>
        api.videos.batchGetStats({ part: ["statistics"], id }, options),
      );
      for (const item of answer.data?.items ?? []) {
        answered.add(item.id);
        const told = toMetrics(item.statistics && { ...item.statistics, favoriteCount: null });
        if (told) metrics.set(item.id, told);
      }
    }
    const missing = [...new Set(ids)].filter((id) => !answered.has(id));
    return { metrics, missing, provenance: { source: API, quality: "exact" } };
  },
};
