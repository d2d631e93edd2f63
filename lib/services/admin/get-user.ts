import "server-only";
import { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import type { AdminUserDetail } from "./schemas";
import { adminUserInclude, toAdminUser } from "./to-admin-user";

/** One user, with workspaces and the number of live sessions. */
export async function getUser(ctx: SystemCtx, id: string): Promise<AdminUserDetail> {
  const live = { userId: id, revokedAt: null, expiresAt: { gt: ctx.now } };
  const [row, sessions] = await Promise.all([
    ctx.db.user.findUnique({
      where: { id },
      include: {
        ...adminUserInclude,
        memberships: { orderBy: { createdAt: "asc" }, include: { workspace: { select: { name: true } } } },
      },
    }),
    ctx.db.session.count({ where: live }),
  ]);
  if (!row) throw new AppError("not_found", "There is no such user.");
  return {
    ...toAdminUser(ctx, row),
    sessions,
    memberships: row.memberships.map((one) => ({
      workspaceId: one.workspaceId,
      name: one.workspace.name,
      role: one.role,
    })),
  };
}
