import { channelIdFor, handleFor, pick } from "./ids";
import { DAY_MS, type WorldChannel, type WorldVideo } from "./population";
import { trendingRecords } from "./trending-records";

/** Observations of a day are taken at noon UTC. */
const NOON_MS = DAY_MS / 2;

/** The creators of the 2017 records with their real videos and counters, days shifted to end on `lastDay`. */
export function trendingChannels(lastDay: Date): WorldChannel[] {
  return trendingRecords().creators.map(({ name, videos }) => {
    const id = channelIdFor(name);
    const known = videos.map((video): WorldVideo => {
      const points = video.points.map(([day, views, likes, comments]) => ({
        at: new Date(lastDay.getTime() + day * DAY_MS + NOON_MS),
        views,
        likes,
        comments,
      }));
      const first = points[0]?.at ?? lastDay;
      const cap = Math.max(...points.map((point) => point.views));
      return {
        id: video.id,
        channelId: id,
        title: video.title,
        description: `A video of ${name}, from the public trending records of 2017.`,
        tags: video.tags,
        categoryId: video.category,
        // The records do not tell it; a video trends about a day after it appears.
        publishedAt: new Date(first.getTime() - DAY_MS - pick(`published:${video.id}`, 0, 36_000) * 1000),
        durationSec: pick(`duration:${video.id}`, 185, 1_500),
        shape: "wide",
        state: "public",
        live: "none",
        likesHidden: points.every((point) => point.likes === 0),
        commentsDisabled: points.every((point) => point.comments === 0),
        points,
        cap,
        lossPerDay: 0,
        extraViews: 0,
      };
    });
    const subscribers = Math.max(...known.map((video) => video.cap)) * pick(`subscribers:${id}`, 2, 9);
    return {
      id,
      handle: handleFor(name),
      userName: name.replace(/[^\p{L}\p{N}]+/gu, ""),
      title: name,
      description: `${name}: a creator of the public trending records of 2017. Subscribers are invented.`,
      country: "US",
      createdAt: new Date(lastDay.getTime() - pick(`age:${id}`, 900, 4_000) * DAY_MS),
      state: "public",
      subscribers,
      subscribersHidden: false,
      videos: known.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
      special: null,
    };
  });
}
