import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";

/** Makes an invitation that nobody used yet worthless. */
export async function revokeInvite(ctx: Ctx, id: string): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.$transaction(async (tx) => {
    const revoked = await tx.invite.updateMany({
      where: { id, workspaceId: ctx.workspaceId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (revoked.count === 0) throw new AppError("not_found", "There is no such open invitation.");
    await recordAudit(tx, ctx, { action: "invite.revoked", entityType: "invite", entityId: id });
  });
}
