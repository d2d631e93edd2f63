import { chance } from "./ids";
import { DAY_MS, type WorldChannel, type WorldVideo } from "./population";

export type Counters = { views: number; likes: number; comments: number };

/** Half of what an invented video will ever get comes in its first four days. */
const HALF_LIFE_DAYS = 4;

/** Between two observed points a straight line; after the last one half a percent a day, less and less. */
function observed(video: WorldVideo, now: Date): Counters {
  const { points } = video;
  const next = points.findIndex((point) => point.at > now);
  const last = points.at(-1);
  if (next === -1 && last) {
    const days = (now.getTime() - last.at.getTime()) / DAY_MS;
    const factor = 1 + 0.15 * (1 - Math.exp(-days / 30)) + 0.0005 * days;
    return {
      views: Math.floor(last.views * factor),
      likes: Math.floor(last.likes * factor),
      comments: Math.floor(last.comments * factor),
    };
  }
  const to = points[next];
  if (!to) return { views: 0, likes: 0, comments: 0 };
  const from = points[next - 1] ?? { at: video.publishedAt, views: 0, likes: 0, comments: 0 };
  const part = Math.max(0, (now.getTime() - from.at.getTime()) / (to.at.getTime() - from.at.getTime()));
  const between = (a: number, b: number) => Math.floor(a + (b - a) * part);
  return {
    views: between(from.views, to.views),
    likes: between(from.likes, to.likes),
    comments: between(from.comments, to.comments),
  };
}

/** A video's counters at an instant: the same for the same instant, whoever asks how often. */
export function countersAt(video: WorldVideo, now: Date): Counters {
  if (now <= video.publishedAt) return { views: 0, likes: 0, comments: 0 };
  const grown = video.points.length > 0 ? observed(video, now) : invented(video, now);
  return { ...grown, views: grown.views + video.extraViews };
}

function invented(video: WorldVideo, now: Date): Counters {
  const days = (now.getTime() - video.publishedAt.getTime()) / DAY_MS;
  const reached = video.cap * (1 - 0.5 ** (days / HALF_LIFE_DAYS)) + video.cap * 0.001 * days;
  const views = Math.max(0, Math.floor(reached - video.lossPerDay * Math.max(0, days - 20)));
  return {
    views,
    likes: Math.floor(views * (0.02 + 0.05 * chance(`likes:${video.id}`))),
    comments: Math.floor(views * (0.001 + 0.006 * chance(`comments:${video.id}`))),
  };
}

/** Subscribers grow by two thousandths a day; YouTube shows three significant figures, rounded down. */
export function subscribersAt(channel: WorldChannel, epoch: Date, now: Date): number {
  const days = (now.getTime() - epoch.getTime()) / DAY_MS;
  const exact = Math.max(0, Math.floor(channel.subscribers * (1 + 0.002 * days)));
  const step = 10 ** Math.max(0, String(exact).length - 3);
  return Math.floor(exact / step) * step;
}
