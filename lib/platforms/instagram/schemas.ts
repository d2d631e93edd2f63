import { z } from "zod";
import { toldCount } from "../text-formats/told-count";

const known = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
const text = known(z.string());
const number = known(z.number());
const flag = known(z.boolean());
const id = known(z.union([z.string(), z.number()])).transform((value) => (value === null ? null : String(value)));
const counted = known(z.object({ count: toldCount })).transform((value) => value?.count ?? null);

const caption = known(z.union([z.string(), z.object({ text: z.string() }).transform((value) => value.text)]));
const captionEdges = known(
  z
    .object({ edges: z.array(z.object({ node: z.object({ text: z.string() }) })) })
    .transform(({ edges }) => edges[0]?.node.text ?? null),
);
const candidates = known(
  z
    .object({ candidates: z.array(z.object({ url: z.string() })) })
    .transform((value) => value.candidates[0]?.url ?? null),
);
const person = known(z.object({ id, pk: id, username: text, full_name: text }));
const music = known(z.object({ artist_name: text, song_name: text }));

/** A post of either family: Instagram's GraphQL (`shortcode`, `edge_…`) or its v1 API (`code`, `like_count`). */
const postFields = z.object({
  __typename: text,
  shortcode: text,
  code: text,
  is_video: flag,
  media_type: number,
  product_type: text,
  taken_at_timestamp: number,
  taken_at: number,
  date: number,
  caption,
  edge_media_to_caption: captionEdges,
  title: text,
  display_url: text,
  thumbnail_src: text,
  image_versions2: candidates,
  video_duration: number,
  ig_play_count: toldCount,
  play_count: toldCount,
  video_play_count: toldCount,
  video_view_count: toldCount,
  view_count: toldCount,
  edge_liked_by: counted,
  edge_media_preview_like: counted,
  like_count: toldCount,
  edge_media_to_parent_comment: counted,
  edge_media_to_comment: counted,
  comment_count: toldCount,
  comments: toldCount,
  like_and_view_counts_disabled: flag,
  owner: person,
  user: person,
  clips_music_attribution_info: music,
});
/** `iphone_struct`: what instaloader asked the v1 API about the same post. */
export const postNode = postFields.extend({ iphone_struct: known(postFields) });
export type PostNode = z.output<typeof postNode>;

/** An account as `web_profile_info` tells it. */
export const profileNode = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  fbid: id,
  username: z.string(),
  full_name: text,
  biography: text,
  profile_pic_url: text,
  profile_pic_url_hd: text,
  edge_followed_by: counted,
  edge_owner_to_timeline_media: counted,
  iphone_struct: known(z.object({ follower_count: toldCount, media_count: toldCount })),
  is_private: flag,
  followed_by_viewer: flag,
});
export type ProfileNode = z.output<typeof profileNode>;

/** A JSON file of instaloader. */
export const structure = z.object({
  instaloader: z.object({ version: z.string(), node_type: z.string() }),
  node: z.record(z.string(), z.unknown()),
});
