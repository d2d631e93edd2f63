import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { type Hashing, hashOn, startHashing } from "./hash-object";

/** What this process has begun and not ended, by media file. */
const begun = new Map<string, Hashing>();

/**
 * Writes down the SHA-256 of a large stored file, once: call it again until it is `done`. It goes on where this process
 * left off, and begins anew in one that knows nothing of it. Safe to repeat, also side by side.
 */
export async function hashMedia(ctx: SystemCtx, mediaFileId: string, until: Date): Promise<{ done: boolean }> {
  const file = await ctx.db.mediaFile.findUnique({ where: { id: mediaFileId } });
  const hashing = begun.get(mediaFileId) ?? startHashing();
  // Taken out while it is at work: no other call may feed the same one.
  begun.delete(mediaFileId);
  if (file?.status !== "ready" || file.sha256 !== null) return { done: true };
  if (hashing.at !== file.size && !(await goOn(file.storageKey, mediaFileId, hashing, until))) return { done: false };
  const sha256 = hashing.hash.digest("hex");
  await ctx.db.mediaFile.updateMany({ where: { id: mediaFileId, status: "ready" }, data: { sha256 } });
  return { done: true };
}

async function goOn(key: string, mediaFileId: string, hashing: Hashing, until: Date): Promise<boolean> {
  let ended = false;
  try {
    ended = await hashOn(key, hashing, until);
    return ended;
  } finally {
    if (!ended) begun.set(mediaFileId, hashing);
  }
}
