import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type UploadRow, uploadRelations } from "./upload-row";

/** An upload of this workspace; another workspace's answers like an unknown one. */
export async function getUploadOrThrow(
  ctx: { db: Pick<Tx, "upload">; workspaceId: string },
  id: string,
): Promise<UploadRow> {
  const upload = await ctx.db.upload.findFirst({
    where: { id, workspaceId: ctx.workspaceId },
    include: uploadRelations,
  });
  if (!upload) throw new AppError("not_found", "This upload does not exist.");
  return upload;
}
