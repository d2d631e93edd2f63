import "server-only";
import type { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import { removeTusTraces } from "@/lib/storage/tus-store";
import type { MediaFile } from "@/prisma/generated/client";

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
  await storage().remove(file.storageKey);
  await removeTusTraces(file.storageKey);
}
