import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { UserCtx } from "@/lib/services/context";
import { insertWorkspace } from "./insert-workspace";
import type { CreateWorkspaceInput, WorkspaceDto } from "./schemas";

/** A new workspace; its maker owns it and works in it from now on. */
export async function createWorkspace(ctx: UserCtx, input: CreateWorkspaceInput): Promise<WorkspaceDto> {
  const { userId } = ctx.actor;
  const created = await ctx.db.$transaction(async (tx) => {
    const workspace = await insertWorkspace(tx, { ...input, ownerId: userId });
    await tx.user.update({ where: { id: userId }, data: { lastWorkspaceId: workspace.id }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "workspace.created",
      entityType: "workspace",
      entityId: workspace.id,
      workspaceId: workspace.id,
    });
    return workspace;
  });
  return { ...created, role: "owner", createdAt: created.createdAt.toISOString() };
}
