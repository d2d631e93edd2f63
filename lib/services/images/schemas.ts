import { z } from "zod";

export const imageParams = z.object({ id: z.string().regex(/^[\w-]{32}$/) });

/** `w`: width in pixels, `u`: the source address in base64url. Both are sealed by the id. */
export const imageQuery = z.object({
  w: z.coerce.number().pipe(z.union([z.literal(64), z.literal(128), z.literal(320), z.literal(640)])),
  u: z.string().min(1).max(4_000),
});
