import "server-only";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { getUploadOrThrow } from "./get-upload-or-throw";
import { moveUpload } from "./move-upload";
import { isCancellable } from "./rules/state-machine";

/** So often the job may be quicker than the cancel; each time the state is looked at anew. */
const TRIES = 20;

/**
 * Stops an upload for good; bytes on their way stop within two seconds. A draft is deleted. Refused (409) once the video is
 * complete at YouTube, for then only its owner can remove it there. Safe to repeat.
 */
export async function cancelUpload(ctx: Ctx, id: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const upload = await getUploadOrThrow(ctx, id);
    if (upload.status === "cancelled") return;
    if (!isCancellable(upload.status)) throw tooLate(upload);
    if (await (upload.status === "draft" ? deleteDraft(ctx, upload) : stop(ctx, upload))) return;
  }
  throw new AppError("locked", "The upload is busy. Try again in a moment.");
}

function tooLate(upload: Upload): AppError {
  if (upload.status === "published" && upload.youtubeId === null) {
    return new AppError("conflict", "This upload has ended already.", { code: "upload_ended" });
  }
  const words = "The video is complete at YouTube already. Remove it in YouTube Studio.";
  return new AppError("conflict", words, { code: "already_at_youtube" });
}

async function deleteDraft(ctx: Ctx, { id, workspaceId, title }: Upload): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.upload.deleteMany({ where: { id, workspaceId, status: "draft" } });
    if (count === 0) return false;
    await recordAudit(tx, ctx, { action: "upload.deleted", entityType: "upload", entityId: id, detail: { title } });
    return true;
  });
}

async function stop(ctx: Ctx, upload: Upload): Promise<boolean> {
  const { id, workspaceId, status, bytesSent } = upload;
  return ctx.db.$transaction(async (tx) => {
    const detail = bytesSent > 0n ? "YouTube keeps no unfinished video." : "Nothing had been sent.";
    const moved = await moveUpload(tx, ctx, upload, {
      to: "cancelled",
      detail,
      evidence: { was: status, bytesSent: bytesSent.toString() },
    });
    if (!moved) return false;
    await emit(tx, "upload/cancelled", { uploadId: id, attempt: upload.attempt }, { workspaceId });
    await recordAudit(tx, ctx, {
      action: "upload.cancelled",
      entityType: "upload",
      entityId: id,
      detail: { was: status },
    });
    return true;
  });
}
