import "server-only";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { removeMedia } from "@/lib/services/files/remove-media";
import { getDownloadOrThrow } from "./get-download-or-throw";
import { reportDownload } from "./report-download";
import { hasEnded } from "./rules";
import { downloadRelations } from "./to-download-dto";

/**
 * Cancels a download that is under way; one that has ended goes from the list, with its file. Refused (409, `media_in_use`)
 * while an upload needs the file.
 */
export async function removeDownload(ctx: Ctx, id: string): Promise<void> {
  const { status, mediaFileId, media } = await getDownloadOrThrow(ctx, id);
  if (hasEnded(status)) {
    if (media.status !== "deleted") await removeMedia(ctx, mediaFileId);
    await ctx.db.$transaction(async (tx) => {
      await tx.download.deleteMany({ where: { id, workspaceId: ctx.workspaceId } });
      await recordAudit(tx, ctx, { action: "download.removed", entityType: "download", entityId: id });
    });
    return;
  }
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.download.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: { in: ["queued", "running"] } },
      data: { status: "cancelled", speed: null, etaSec: null, finishedAt: ctx.now },
    });
    if (count === 0) return;
    await emit(tx, "download/cancelled", { downloadId: id }, { workspaceId: ctx.workspaceId });
    await recordAudit(tx, ctx, { action: "download.cancelled", entityType: "download", entityId: id });
    const row = await tx.download.findUniqueOrThrow({ where: { id }, include: downloadRelations });
    await reportDownload(tx, row);
  });
  // Whoever holds the bytes lets go of them at once.
  if (media.status !== "deleted") await removeMedia(ctx, mediaFileId);
}
