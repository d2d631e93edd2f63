import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** A filter that names a blogger must name one of this workspace; another workspace's answers like an unknown one. */
export async function requireBlogger(ctx: Ctx, bloggerId: string | undefined): Promise<void> {
  if (bloggerId === undefined) return;
  const found = await ctx.db.blogger.count({
    where: { id: bloggerId, workspaceId: ctx.workspaceId, deletedAt: null },
  });
  if (found === 0) throw new AppError("not_found", "This blogger does not exist.");
}
