import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type DownloadRow, downloadRelations } from "./to-download-dto";

/** A download of this workspace; another workspace's answers like an unknown one. */
export async function getDownloadOrThrow(
  ctx: { db: Pick<Tx, "download">; workspaceId: string },
  id: string,
): Promise<DownloadRow> {
  const row = await ctx.db.download.findFirst({
    where: { id, workspaceId: ctx.workspaceId },
    include: downloadRelations,
  });
  if (!row) throw new AppError("not_found", "This download does not exist.");
  return row;
}
