import "server-only";
import { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { failMedia } from "./fail-media";

/** A fetch failed more often than it is tried: says so on the file, unless that was said or it is ready. Safe to repeat. */
export async function giveUpFetch(ctx: SystemCtx, mediaFileId: string, reason: string): Promise<void> {
  const file = await ctx.db.mediaFile.findUnique({ where: { id: mediaFileId } });
  if (file?.status !== "receiving") return;
  await failMedia(ctx, file, new AppError("unavailable", reason, { code: "source_unreachable" }));
}
