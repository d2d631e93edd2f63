import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { ensureWithinLimit } from "./ensure-within-limit";

/** The size of a file that is still coming is known now: takes its room in the workspace's limit, or throws 413. */
export async function keepWithinLimit(
  ctx: Pick<SystemCtx, "db">,
  file: Pick<MediaFile, "id" | "workspaceId">,
  total: bigint,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await ensureWithinLimit(tx, file.workspaceId, total, file.id);
    await tx.mediaFile.updateMany({ where: { id: file.id, status: "receiving" }, data: { size: total } });
  });
}
