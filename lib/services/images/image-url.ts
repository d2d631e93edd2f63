import "server-only";
import { type ImageWidth, imageKey } from "./image-key";

/**
 * Our address of a platform's picture, for DTOs: `imageUrl(profile.avatarUrl, 128)`. Platform addresses expire or refuse
 * embedding, and the content policy allows no picture but ours. Null stays null; what is not http(s) becomes null.
 */
export function imageUrl(sourceUrl: string | null, width: ImageWidth): string | null {
  if (sourceUrl === null || !/^https?:\/\//i.test(sourceUrl)) return null;
  const address = Buffer.from(sourceUrl).toString("base64url");
  return `/api/images/${imageKey(sourceUrl, width)}?w=${width}&u=${address}`;
}
