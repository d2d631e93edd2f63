import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env/env";

/** Widths that we serve; a page picks the one at least as wide as it shows. */
export const IMAGE_WIDTHS = [64, 128, 320, 640] as const;
export type ImageWidth = (typeof IMAGE_WIDTHS)[number];

/** Keyed hash of address and width: only addresses that we wrote ourselves can be asked for. */
export function imageKey(sourceUrl: string, width: ImageWidth): string {
  return createHmac("sha256", `images:${env().AUTH_SECRET}`)
    .update(`${width} ${sourceUrl}`)
    .digest("base64url")
    .slice(0, 32);
}

/** Whether `key` is ours for this address and width. */
export function isImageKey(key: string, sourceUrl: string, width: ImageWidth): boolean {
  const expected = Buffer.from(imageKey(sourceUrl, width));
  const given = Buffer.from(key);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
