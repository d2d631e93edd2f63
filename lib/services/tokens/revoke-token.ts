import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { tokenOwner } from "./token-owner";

/** Ends one of the caller's own tokens of this workspace, at once. */
export async function revokeToken(ctx: Ctx, id: string): Promise<void> {
  const userId = tokenOwner(ctx);
  await ctx.db.$transaction(async (tx) => {
    const revoked = await tx.apiToken.updateMany({
      where: { id, userId, workspaceId: ctx.workspaceId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (revoked.count === 0) throw new AppError("not_found", "There is no such token.");
    await recordAudit(tx, ctx, { action: "token.revoked", entityType: "token", entityId: id });
  });
}
