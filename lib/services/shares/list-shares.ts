import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/services/context";
import type { ShareDto } from "./schemas";
import { toShareDto } from "./to-share-dto";

const MOST = 200;

/** The workspace's links, whoever made them, newest first: also those that are over, with how often they were opened. */
export async function listShares(ctx: Ctx): Promise<{ items: ShareDto[] }> {
  requireRole(ctx, "editor");
  const rows = await ctx.db.shareLink.findMany({
    where: { workspaceId: ctx.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const makers = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(makers.map(({ id, name }) => [id, name]));
  return { items: rows.map((row) => toShareDto(row, (row.createdById && names.get(row.createdById)) || null)) };
}
