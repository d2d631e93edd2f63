import "server-only";
import { AppError } from "@/lib/errors";
import type { UserCtx } from "@/lib/services/context";

/** Remembers where the caller works from now on. A matter of view, so nothing is entered in the audit log. */
export async function switchWorkspace(ctx: UserCtx, workspaceId: string): Promise<void> {
  const { userId } = ctx.actor;
  const member = await ctx.db.membership.findFirst({
    where: { userId, workspaceId, workspace: { deletedAt: null } },
    select: { workspaceId: true },
  });
  if (!member) throw new AppError("not_found", "There is no such workspace.");
  await ctx.db.user.update({ where: { id: userId }, data: { lastWorkspaceId: workspaceId }, select: { id: true } });
}
