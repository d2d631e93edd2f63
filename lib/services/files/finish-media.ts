import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import { removeTusTraces } from "@/lib/storage/tus-store";
import type { MediaFile } from "@/prisma/generated/client";
import { failMedia } from "./fail-media";
import { hashObject } from "./hash-object";
import { inspectMedia } from "./inspect-media";
import { INLINE_HASH_BYTES } from "./rules/limits";

/**
 * All bytes of a file are stored: reads what it is, and makes it ready, or fails it for good (415 `unsupported_media`,
 * `damaged_media`; 413). Safe to repeat, also side by side. `sha256`: where the bytes were hashed on their way; without it
 * a large file is hashed by a job, after it is ready.
 */
export async function finishMedia(ctx: SystemCtx, mediaFileId: string, sha256?: string): Promise<MediaFile> {
  const release = await lockAcrossProcesses(`media-finish:${mediaFileId}`, { patienceMs: 120_000 });
  try {
    const file = await ctx.db.mediaFile.findUniqueOrThrow({ where: { id: mediaFileId } });
    return file.status === "receiving" ? await finish(ctx, file, sha256) : file;
  } finally {
    await release();
  }
}

async function finish(ctx: SystemCtx, file: MediaFile, sha256: string | undefined): Promise<MediaFile> {
  const size = await storage().size(file.storageKey);
  if (size === null || (file.size !== null && size !== file.size)) {
    throw new AppError("conflict", `Of ${file.size ?? "?"} bytes ${size ?? 0n} are stored.`, { code: "incomplete" });
  }
  const inspected = await inspectOrFail(ctx, file);
  const known = sha256 ?? (size <= INLINE_HASH_BYTES ? await hashObject(file.storageKey) : null);
  await removeTusTraces(file.storageKey);
  return ctx.db.$transaction(async (tx) => {
    const now = new Date();
    const { count } = await tx.mediaFile.updateMany({
      where: { id: file.id, status: "receiving" },
      data: { ...inspected, size, received: size, sha256: known, status: "ready", readyAt: now, expiresAt: null },
    });
    const { workspaceId } = file;
    if (count > 0) {
      if (known === null)
        await emit(tx, "media/hash.requested", { mediaFileId: file.id, workspaceId }, { workspaceId });
      await recordAudit(tx, ctx, {
        action: "media.received",
        entityType: "media",
        entityId: file.id,
        workspaceId,
        detail: { name: file.name, size: size.toString(), container: inspected.container },
      });
    }
    return tx.mediaFile.findUniqueOrThrow({ where: { id: file.id } });
  });
}

async function inspectOrFail(ctx: SystemCtx, file: MediaFile) {
  try {
    return await inspectMedia(file.storageKey);
  } catch (error) {
    if (error instanceof AppError && error.code !== "object_missing") await failMedia(ctx, file, error);
    throw error;
  }
}
