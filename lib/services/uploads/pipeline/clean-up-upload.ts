import "server-only";
import { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { removeMedia } from "@/lib/services/files/remove-media";
import { addEvent } from "../add-event";
import { end, go, type Next, type UploadRun } from "../rules/phases";
import { inUploadStep } from "./in-upload-step";

/** Step `clean up`: a file that was only fetched for this leaves, once no other upload needs it; what people stored stays. */
export const cleanUpUpload = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "clean up", ["uploaded", "published"], async ({ ctx, upload }) => {
    const { media, workspaceId, id } = upload;
    if (media?.origin === "url" && media.status === "ready") {
      const others = await ctx.db.upload.count({
        where: { mediaFileId: media.id, id: { not: id }, status: { in: ["failed", "draft"] } },
      });
      if (others === 0 && (await remove(ctx, workspaceId, media.id))) {
        const evidence = { fileId: media.id, bytes: String(media.size ?? 0n) };
        await addEvent(ctx.db, ctx, upload, { type: "file_removed", detail: media.name, evidence });
      }
    }
    return upload.status === "uploaded" ? go("verify") : end("published");
  });

/** False: another upload still needs it, and removes it in its turn. */
export async function remove(ctx: SystemCtx, workspaceId: string, mediaFileId: string): Promise<boolean> {
  try {
    await removeMedia({ ...ctx, now: ctx.now, workspaceId }, mediaFileId);
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === "media_in_use" || error.category === "not_found")) return false;
    throw error;
  }
}
