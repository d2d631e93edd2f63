import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { finishMedia } from "../finish-media";

/** Writes down how far an upload has come, as tus just answered, and takes the file in when it is whole. */
export async function settleTusUpload(ctx: SystemCtx, file: MediaFile, answer: Response): Promise<void> {
  const offset = answer.headers.get("upload-offset");
  if (offset === null) return;
  const received = BigInt(offset);
  await ctx.db.mediaFile.updateMany({
    where: { id: file.id, status: "receiving", received: { not: received } },
    data: { received },
  });
  if (received === file.size) await finishMedia(ctx, file.id);
}
