import "server-only";
import type { UserCtx } from "@/lib/services/context";
import type { WorkspaceListItem } from "./schemas";

/** The caller's workspaces, oldest membership first; `current` is where requests without a header work. */
export async function listWorkspaces(ctx: UserCtx): Promise<{ items: WorkspaceListItem[] }> {
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    select: {
      lastWorkspaceId: true,
      memberships: {
        where: { workspace: { deletedAt: null } },
        orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
        include: { workspace: { include: { _count: { select: { memberships: true } } } } },
      },
    },
  });
  const ids = user.memberships.map((one) => one.workspaceId);
  const current = ids.find((id) => id === user.lastWorkspaceId) ?? ids[0];
  return {
    items: user.memberships.map(({ workspace, role }) => ({
      id: workspace.id,
      name: workspace.name,
      timeZone: workspace.timeZone,
      role,
      createdAt: workspace.createdAt.toISOString(),
      members: workspace._count.memberships,
      current: workspace.id === current,
    })),
  };
}
