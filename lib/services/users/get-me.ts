import "server-only";
import { AppError } from "@/lib/errors";
import type { UserCtx } from "@/lib/services/context";
import type { Me } from "./schemas";

/** The caller, and the workspaces they are a member of, oldest first. */
export async function getMe(ctx: UserCtx): Promise<Me> {
  const user = await ctx.db.user.findUnique({
    where: { id: ctx.actor.userId },
    include: {
      accounts: { where: { provider: "google" }, select: { id: true } },
      memberships: {
        where: { workspace: { deletedAt: null } },
        orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
        include: { workspace: { select: { id: true, name: true, timeZone: true } } },
      },
    },
  });
  if (!user) throw new AppError("unauthorized", "This account is gone.");
  const workspaces = user.memberships.map((one) => ({ ...one.workspace, role: one.role }));
  const current = workspaces.find((one) => one.id === user.lastWorkspaceId) ?? workspaces[0];
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    locale: user.locale,
    theme: user.theme,
    hasPassword: user.passwordHash !== null,
    hasGoogle: user.accounts.length > 0,
    createdAt: user.createdAt.toISOString(),
    workspaceId: current?.id ?? null,
    workspaces,
  };
}
