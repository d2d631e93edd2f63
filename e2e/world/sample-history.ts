import type { WorldChannel } from "./population";

export type SampleDay = {
  at: Date;
  /** `null` where the records tell none: likes or comments switched off */
  videos: { id: string; views: number; likes: number | null; comments: number | null }[];
};

/** What was really observed of a channel of the 2017 records, day by day, oldest first; days without a record are left out. */
export function sampleHistory(channel: WorldChannel): SampleDay[] {
  const days = new Map<number, SampleDay>();
  for (const video of channel.videos) {
    for (const { at, views, likes, comments } of video.points) {
      const day = days.get(at.getTime()) ?? { at, videos: [] };
      day.videos.push({
        id: video.id,
        views,
        likes: video.likesHidden ? null : likes,
        comments: video.commentsDisabled ? null : comments,
      });
      days.set(at.getTime(), day);
    }
  }
  return [...days.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}
