import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { hashObject } from "./hash-object";

/** Writes down the SHA-256 of a large stored file, once. Safe to repeat. */
export async function hashMedia(ctx: SystemCtx, mediaFileId: string): Promise<{ sha256: string | null }> {
  const file = await ctx.db.mediaFile.findUnique({ where: { id: mediaFileId } });
  if (file?.status !== "ready" || file.sha256 !== null) return { sha256: file?.sha256 ?? null };
  const sha256 = await hashObject(file.storageKey);
  await ctx.db.mediaFile.updateMany({ where: { id: mediaFileId, status: "ready" }, data: { sha256 } });
  return { sha256 };
}
