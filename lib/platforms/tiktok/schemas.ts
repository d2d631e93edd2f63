import { z } from "zod";
import { toldCount } from "../text-formats/told-count";

/** yt-dlp leaves out, nulls or writes `NA` for what it does not know. */
const known = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (value === "NA" ? null : value), schema.nullish().catch(null))
    .transform((value) => value ?? null);
const text = known(z.string());
const number = known(z.number());

/** A video as yt-dlp's TikTok extractors tell it, in full or as an entry of a list (then with `playlist_id`). */
export const tiktokInfo = z.object({
  id: z.string().min(1),
  title: text,
  description: text,
  webpage_url: text,
  url: text,
  ext: text,
  vcodec: text,
  thumbnail: text,
  thumbnails: known(z.array(z.object({ url: z.string() }))),
  channel: text,
  channel_id: text,
  channel_follower_count: toldCount,
  creator: text,
  uploader: text,
  uploader_id: text,
  uploader_url: text,
  timestamp: number,
  upload_date: text,
  duration: number,
  view_count: toldCount,
  like_count: toldCount,
  comment_count: toldCount,
  repost_count: toldCount,
  save_count: toldCount,
  track: text,
  artist: text,
  artists: known(z.array(z.string())),
  availability: text,
  live_status: text,
  playlist_id: text,
  playlist_title: text,
});
export type TiktokInfo = z.output<typeof tiktokInfo>;
