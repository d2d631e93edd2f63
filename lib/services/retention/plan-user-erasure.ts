import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { EraseUserPlan } from "./schemas";

/** What is to be decided before a user's account is erased: the workspaces that nobody else owns. */
export async function planUserErasure(db: Pick<Tx, "user" | "workspace">, userId: string): Promise<EraseUserPlan> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } });
  if (!user) throw new AppError("not_found", "There is no such user.");
  const rows = await db.workspace.findMany({
    where: {
      deletedAt: null,
      memberships: { some: { userId, role: "owner" }, none: { role: "owner", NOT: { userId } } },
    },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      name: true,
      _count: {
        select: {
          memberships: true,
          bloggers: { where: { deletedAt: null } },
          channels: { where: { status: { not: "disconnected" } } },
        },
      },
    },
  });
  return {
    confirm: user.email,
    workspaces: rows.map(({ id, name, _count }) => ({
      id,
      name,
      members: _count.memberships,
      bloggers: _count.bloggers,
      channels: _count.channels,
    })),
  };
}
