import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { MediaFile } from "@/prisma/generated/client";

/** A stored file of this workspace, also an unfinished or failed one. Another workspace's, and a removed one, answer like an unknown one. */
export async function getMediaOrThrow(ctx: { db: Tx; workspaceId: string }, id: string): Promise<MediaFile> {
  const file = await ctx.db.mediaFile.findFirst({
    where: { id, workspaceId: ctx.workspaceId, status: { not: "deleted" } },
  });
  if (!file) throw new AppError("not_found", "This file does not exist.");
  return file;
}
