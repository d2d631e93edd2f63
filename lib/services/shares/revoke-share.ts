import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";

/** Ends a link at once, whoever of the workspace made it. Ending it again changes nothing. */
export async function revokeShare(ctx: Ctx, id: string): Promise<void> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const link = await tx.shareLink.findFirst({ where: { id, workspaceId }, select: { name: true } });
    if (!link) throw new AppError("not_found", "There is no such link.");
    const ended = await tx.shareLink.updateMany({
      where: { id, workspaceId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (ended.count === 0) return;
    const entity = { entityType: "share", entityId: id, detail: { name: link.name } };
    await recordAudit(tx, ctx, { action: "share.revoked", ...entity });
  });
}
