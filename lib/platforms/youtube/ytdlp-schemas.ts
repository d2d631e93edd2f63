import { z } from "zod";

/** yt-dlp leaves out, nulls or writes `NA` for what it does not know. */
const known = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (value === "NA" ? null : value), schema.nullish().catch(null))
    .transform((value) => value ?? null);
const text = known(z.string());
const number = known(z.number());
const count = known(z.number().int().nonnegative()).transform((value) => (value === null ? null : BigInt(value)));
const thumbnails = known(z.array(z.object({ url: z.string(), id: text, width: number, height: number })));

export const info = z.object({
  id: z.string().min(1),
  title: text,
  description: text,
  url: text,
  webpage_url: text,
  original_url: text,
  thumbnail: text,
  thumbnails,
  channel: text,
  channel_id: text,
  channel_url: text,
  uploader: text,
  uploader_id: text,
  channel_follower_count: count,
  timestamp: number,
  release_timestamp: number,
  upload_date: text,
  duration: number,
  view_count: count,
  like_count: count,
  comment_count: count,
  width: number,
  height: number,
  tags: known(z.array(z.string())),
  availability: text,
  live_status: text,
  media_type: text,
  playlist_count: number,
});
export type Info = z.output<typeof info>;

/** A channel, tab or playlist read flat. Entries that it could not read are null. */
export const listing = z.object({
  ...info.shape,
  _type: z.literal("playlist"),
  entries: z.array(info.nullable().catch(null)).default([]),
});
export type Listing = z.output<typeof listing>;
