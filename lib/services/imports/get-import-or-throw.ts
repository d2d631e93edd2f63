import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { ImportJob } from "@/prisma/generated/client";

/** An import of this workspace; another workspace's answers like an unknown one. */
export async function getImportOrThrow(ctx: Ctx, id: string): Promise<ImportJob> {
  const job = await ctx.db.importJob.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (!job) throw new AppError("not_found", "This import does not exist.");
  return job;
}
