import "server-only";
import { consumePoint } from "@/lib/db/rate-limiter";
import type { PublicCtx } from "@/lib/services/context";
import { getImage, type StoredImage } from "@/lib/services/images/get-image";
import type { ImageWidth } from "@/lib/services/images/image-key";
import { findOpenShare } from "./find-open-share";

const PICTURES = { points: 3_000, durationSec: 60 };

/** A picture of a shared page. Its id is sealed by us, so that a visitor sees those of the page and asks for no other. */
export async function sharedImage(
  visitor: PublicCtx,
  secret: string,
  input: { id: string; width: ImageWidth; sourceUrl: string },
): Promise<StoredImage> {
  await consumePoint("share-image", PICTURES, `address:${visitor.ip ?? "unknown"}`, false);
  await findOpenShare(visitor, secret);
  return getImage(visitor, input);
}

const OURS = "/api/images/";

/** The address under which a visitor of a link sees a picture whose own address is for members only. */
export function throughShare(secret: string, address: string | null): string | null {
  return address?.startsWith(OURS) ? `/share/${secret}/images/${address.slice(OURS.length)}` : null;
}
