import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { TokenDto } from "./schemas";
import { toTokenDto } from "./to-token-dto";
import { tokenOwner } from "./token-owner";

/** The caller's own live tokens of this workspace, newest first. */
export async function listTokens(ctx: Ctx): Promise<{ items: TokenDto[] }> {
  const rows = await ctx.db.apiToken.findMany({
    where: { workspaceId: ctx.workspaceId, userId: tokenOwner(ctx), revokedAt: null },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  return { items: rows.map(toTokenDto) };
}
