import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { Prisma } from "@/prisma/generated/client";
import { addEvent } from "./add-event";
import { getUploadOrThrow } from "./get-upload-or-throw";
import { moveUpload } from "./move-upload";
import { recordConsent } from "./record-consent";
import { requestUpload } from "./request-upload";
import { requireConnected } from "./require-channels";
import { isRetryable } from "./rules/state-machine";
import type { UploadDto } from "./schemas";
import { toUploadDto } from "./to-upload-dto";
import type { UploadRow } from "./upload-row";

/**
 * Takes a failed or cancelled upload up where it stopped: bytes that YouTube has are not sent again. After an unknown outcome
 * it only looks for the video once more, unless the user says that there certainly is none (`confirmNoVideo`).
 */
export async function retryUpload(ctx: Ctx, id: string, options: { confirmNoVideo: boolean }): Promise<UploadDto> {
  const upload = await getUploadOrThrow(ctx, id);
  if (!isRetryable(upload.status)) {
    throw new AppError("conflict", "This upload is under way, or complete.", { code: "not_retryable" });
  }
  requireConnected(upload.channel);
  await ctx.db.$transaction(async (tx) => {
    const data: Prisma.UploadUncheckedUpdateManyInput = {
      attempt: upload.attempt + 1,
      ...(options.confirmNoVideo && upload.youtubeId === null ? FORGET_SESSION : {}),
    };
    const moved = await (upload.youtubeId === null ? toQueue() : toProcessing(upload.youtubeId));
    if (!moved) throw new AppError("conflict", "Somebody else has retried it meanwhile.", { code: "not_retryable" });
    await requestUpload(tx, moved);
    if (options.confirmNoVideo) {
      await addEvent(tx, ctx, moved, { type: "no_video_confirmed", detail: "It is sent again on a person's word." });
    }
    await recordConsent(tx, ctx, moved);
    await recordAudit(tx, ctx, {
      action: "upload.retried",
      entityType: "upload",
      entityId: id,
      detail: { ...options },
    });

    function toQueue() {
      const evidence = { because: "retried", size: upload.bytesTotal?.toString() ?? null };
      return moveUpload(tx, ctx, upload, { to: "queued", detail: "", evidence, data });
    }
    function toProcessing(youtubeId: string) {
      const evidence = { youtubeId, bytes: upload.bytesSent.toString(), how: "known before the retry" };
      return moveUpload(tx, ctx, upload, { to: "processing", detail: "", evidence, data });
    }
  });
  const row: UploadRow = await getUploadOrThrow(ctx, id);
  return toUploadDto(row);
}

/** Begins anew, as if nothing had been sent. */
const FORGET_SESSION = {
  session: null,
  sessionKeyId: null,
  sessionAt: null,
  insertAskedAt: null,
  finalAskedAt: null,
  bytesSent: 0n,
} satisfies Prisma.UploadUncheckedUpdateManyInput;
