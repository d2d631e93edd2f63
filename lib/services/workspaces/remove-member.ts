import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { lockMembers } from "./lock-members";
import { refuseLastOwnerLoss } from "./rules";

/** Takes a member out (owners), or leaves (anybody, for themselves). Their personal tokens of this workspace are revoked. */
export async function removeMember(ctx: Ctx, userId: string): Promise<void> {
  const leaves = ctx.actor.kind === "user" && ctx.actor.userId === userId && ctx.actor.via !== "api_token";
  if (!leaves) requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const members = await lockMembers(tx, workspaceId);
    if (!members.some((member) => member.userId === userId)) {
      throw new AppError("not_found", "There is no such member.");
    }
    refuseLastOwnerLoss(members, { userId, role: null });
    await tx.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
    await tx.apiToken.updateMany({ where: { workspaceId, userId, revokedAt: null }, data: { revokedAt: ctx.now } });
    await tx.user.updateMany({ where: { id: userId, lastWorkspaceId: workspaceId }, data: { lastWorkspaceId: null } });
    await recordAudit(tx, ctx, {
      action: leaves ? "member.left" : "member.removed",
      entityType: "user",
      entityId: userId,
    });
  });
}
