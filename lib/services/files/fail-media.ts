import "server-only";
import type { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { removeMediaBytes } from "./remove-media-bytes";

/** The file cannot be taken: says why on its row, and frees its room. */
export async function failMedia(
  ctx: Pick<SystemCtx, "db" | "now">,
  file: Pick<MediaFile, "id" | "storageKey">,
  reason: AppError,
): Promise<void> {
  await ctx.db.mediaFile.updateMany({
    where: { id: file.id, status: "receiving" },
    data: { status: "failed", errorCode: reason.code, errorDetail: reason.message, deletedAt: ctx.now },
  });
  await removeMediaBytes(file.storageKey);
}
