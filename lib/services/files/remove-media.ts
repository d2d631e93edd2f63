import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Actor, SystemCtx } from "@/lib/services/context";
import { getMediaOrThrow } from "./get-media-or-throw";
import { removeMediaBytes } from "./remove-media-bytes";
import { NEEDS_FILE } from "./rules/limits";

type RemoveCtx = SystemCtx & { workspaceId: string; actor: Actor };

/**
 * Removes a stored or unfinished file and frees its room; bytes on their way stop. Refused (409, `media_in_use`) while an upload
 * needs it. Its row stays, for the uploads that used it, and answers 404 from now on.
 */
export async function removeMedia(ctx: RemoveCtx, id: string): Promise<void> {
  const { storageKey } = await getMediaOrThrow(ctx, id);
  const release = await lockAcrossProcesses(storageKey);
  try {
    await ctx.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "MediaFile" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const file = await getMediaOrThrow({ ...ctx, db: tx }, id);
      const needed = await tx.upload.count({
        where: { status: { in: [...NEEDS_FILE] }, OR: [{ mediaFileId: id }, { thumbnailFileId: id }] },
      });
      if (needed > 0) {
        throw new AppError("conflict", "An upload still needs this file. Wait until it is done, or cancel it first.", {
          code: "media_in_use",
        });
      }
      await tx.mediaFile.update({ where: { id }, data: { status: "deleted", deletedAt: ctx.now, expiresAt: null } });
      const detail = { name: file.name };
      await recordAudit(tx, ctx, { action: "media.removed", entityType: "media", entityId: id, detail });
    });
    await removeMediaBytes(storageKey);
  } finally {
    await release();
  }
}
