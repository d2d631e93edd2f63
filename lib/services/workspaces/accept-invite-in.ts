import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { findOpenInvite } from "./find-open-invite";

/**
 * Lets a user join through an invitation, in the caller's transaction; answers the workspace's id. The link is spent by an
 * update that counts, so two people cannot share one. A member keeps the role they have.
 */
export async function acceptInviteIn(
  tx: Tx,
  ctx: PublicCtx,
  input: { token: string; userId: string; email: string },
): Promise<string> {
  const invite = await findOpenInvite(tx, input.token, ctx.now);
  if (invite.email !== null && invite.email !== input.email) {
    throw new AppError("forbidden", "This invitation was written for another e-mail address.", {
      code: "invite_for_other",
    });
  }
  const { id, workspaceId, role } = invite;
  const spent = await tx.invite.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: ctx.now },
  });
  if (spent.count === 0) throw new AppError("conflict", "This invitation was just used.", { code: "invite_invalid" });
  await tx.membership.upsert({
    where: { workspaceId_userId: { workspaceId, userId: input.userId } },
    create: { workspaceId, userId: input.userId, role },
    update: {},
  });
  await tx.user.update({
    where: { id: input.userId },
    data: { lastWorkspaceId: workspaceId },
    select: { id: true },
  });
  await recordAudit(tx, ctx, {
    action: "invite.accepted",
    entityType: "invite",
    entityId: id,
    workspaceId,
    detail: { userId: input.userId, role },
  });
  return workspaceId;
}
