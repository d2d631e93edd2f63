import { z } from "zod";
import { toldCount } from "../text-formats/told-count";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const media = z.object({
  id: z.string(),
  caption: text,
  like_count: toldCount,
  comments_count: toldCount,
  view_count: toldCount,
  timestamp: text,
  permalink: z.string(),
  media_type: text,
  media_product_type: text,
  media_url: text,
  thumbnail_url: text,
});
export type GraphMedia = z.output<typeof media>;

/** The answer to `fields=business_discovery.username(…){…}`. */
export const discovery = z.object({
  business_discovery: z.object({
    id: z.string(),
    username: z.string(),
    name: text,
    biography: text,
    profile_picture_url: text,
    followers_count: toldCount,
    media_count: toldCount,
    media: z
      .object({
        data: z.array(media),
        paging: z.object({ cursors: z.object({ after: text }).nullish() }).nullish(),
      })
      .nullish(),
  }),
});
export type GraphAccount = z.output<typeof discovery>["business_discovery"];

/** Our own account, in whose name is asked. */
export const ownAccount = z.object({ username: text });

/** What `debug_token` tells: epoch seconds; 0: it never expires. */
export const tokenFacts = z.object({ data: z.object({ expires_at: z.int().nonnegative().nullish() }) });

export const graphError = z.object({
  error: z.object({
    message: z.string(),
    type: text,
    code: z.number(),
    error_subcode: z.number().nullish(),
    error_user_msg: text,
  }),
});
