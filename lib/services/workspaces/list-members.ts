import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { MemberDto } from "./schemas";

/** Everybody in the workspace, in order of joining. */
export async function listMembers(ctx: Ctx): Promise<{ items: MemberDto[] }> {
  const rows = await ctx.db.membership.findMany({
    where: { workspaceId: ctx.workspaceId },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    include: { user: { select: { name: true, email: true } } },
  });
  const own = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return {
    items: rows.map((row) => ({
      userId: row.userId,
      name: row.user.name,
      email: row.user.email,
      role: row.role,
      joinedAt: row.createdAt.toISOString(),
      you: row.userId === own,
    })),
  };
}
