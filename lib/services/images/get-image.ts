import "server-only";
import { AppError } from "@/lib/errors";
import type { PublicCtx } from "@/lib/services/context";
import { fetchImage } from "./fetch-image";
import { type ImageWidth, isImageKey } from "./image-key";

const FRESH_MS = 30 * 24 * 3_600_000;
/** Pictures being fetched by this process: a page that shows one twelve times asks its platform once. */
const inFlight = new Map<string, Promise<StoredImage | null>>();

export type StoredImage = { bytes: Uint8Array<ArrayBuffer>; contentType: string; etag: string };

/** A platform's picture from our store, fetched at first use. 404 for an address that we did not write, and for one that failed. */
export async function getImage(
  ctx: Pick<PublicCtx, "db" | "now">,
  input: { id: string; width: ImageWidth; sourceUrl: string },
): Promise<StoredImage> {
  if (!isImageKey(input.id, input.sourceUrl, input.width)) throw noPicture();
  const row = await ctx.db.cachedImage.findUnique({ where: { id: input.id } });
  const kept = row?.bytes ? toStored(row.id, row.bytes, row.fetchedAt) : null;
  const isFresh = row !== null && ctx.now.getTime() - row.fetchedAt.getTime() < FRESH_MS;
  const waits = row?.retryAt != null && row.retryAt > ctx.now;
  if (kept && (isFresh || waits)) return kept;
  if (waits) throw noPicture();
  const fetched = await once(input.id, () => fetchAndKeep(ctx, input));
  const found = fetched ?? kept;
  if (!found) throw noPicture();
  return found;
}

async function fetchAndKeep(
  ctx: Pick<PublicCtx, "db" | "now">,
  { id, width, sourceUrl }: { id: string; width: ImageWidth; sourceUrl: string },
): Promise<StoredImage | null> {
  const { image, ...failure } = await fetchImage(sourceUrl, width);
  const retryAt = "askAgainMs" in failure ? new Date(ctx.now.getTime() + failure.askAgainMs) : null;
  const found = image
    ? { bytes: image.bytes, contentType: "image/webp", width: image.width, height: image.height, fetchedAt: ctx.now }
    : {};
  await ctx.db.cachedImage.upsert({
    where: { id },
    create: { id, sourceUrl, fetchedAt: ctx.now, retryAt, ...found },
    update: { retryAt, ...found },
    select: { id: true },
  });
  return image ? toStored(id, image.bytes, ctx.now) : null;
}

function once(id: string, work: () => Promise<StoredImage | null>): Promise<StoredImage | null> {
  const running = inFlight.get(id);
  if (running) return running;
  const started = work().finally(() => inFlight.delete(id));
  inFlight.set(id, started);
  return started;
}

const toStored = (id: string, bytes: Uint8Array<ArrayBuffer>, fetchedAt: Date): StoredImage => ({
  bytes,
  contentType: "image/webp",
  etag: `"${id}-${fetchedAt.getTime().toString(36)}"`,
});

const noPicture = () => new AppError("not_found", "There is no such picture.");
