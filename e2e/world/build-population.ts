import type { Population } from "./population";
import { specialChannels } from "./special-channels";
import { trendingChannels } from "./trending-channels";

/** Everybody in the world. `lastDay` is the day on which the trending records end, in UTC. */
export function buildPopulation(lastDay: Date): Population {
  const channels = [...trendingChannels(lastDay), ...specialChannels(lastDay)];
  return {
    channels,
    byId: new Map(channels.map((channel) => [channel.id, channel])),
    videos: new Map(channels.flatMap((channel) => channel.videos).map((video) => [video.id, video])),
  };
}
