import type { OwnUpload } from "./upload-state";

export const DAY_MS = 86_400_000;

export type WorldVideo = {
  id: string;
  channelId: string;
  title: string;
  description: string;
  tags: string[];
  categoryId: string;
  publishedAt: Date;
  durationSec: number;
  shape: "wide" | "upright";
  state: "public" | "unlisted" | "private" | "deleted" | "members_only";
  live: "none" | "live" | "upcoming" | "was_live";
  likesHidden: boolean;
  commentsDisabled: boolean;
  /** observed points of a real video: time → counters; beyond them it grows on */
  points: { at: Date; views: number; likes: number; comments: number }[];
  /** an invented video: where its views tend to */
  cap: number;
  /** views lost per day, for counters that fall */
  lossPerDay: number;
  /** added by hand through the control */
  extraViews: number;
  /** it came by an upload */
  own?: OwnUpload;
};

export type ChannelState = "public" | "private" | "terminated" | "closed";

export type WorldChannel = {
  id: string;
  handle: string;
  /** name under /user/ where it has one */
  userName: string | null;
  title: string;
  description: string;
  country: string | null;
  createdAt: Date;
  state: ChannelState;
  subscribers: number;
  subscribersHidden: boolean;
  /** newest first */
  videos: WorldVideo[];
  /** which case it stands for; null: a creator of the 2017 trending records */
  special: string | null;
};

export type Population = {
  channels: WorldChannel[];
  byId: Map<string, WorldChannel>;
  videos: Map<string, WorldVideo>;
};
