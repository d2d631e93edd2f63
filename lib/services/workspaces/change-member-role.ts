import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { WorkspaceRole } from "@/prisma/generated/enums";
import { listMembers } from "./list-members";
import { lockMembers } from "./lock-members";
import { refuseLastOwnerLoss } from "./rules";
import type { MemberDto } from "./schemas";

/** Gives a member another role; the last owner stays one. */
export async function changeMemberRole(ctx: Ctx, input: { userId: string; role: WorkspaceRole }): Promise<MemberDto> {
  requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const members = await lockMembers(tx, workspaceId);
    const before = members.find((member) => member.userId === input.userId);
    if (!before) throw noMember();
    refuseLastOwnerLoss(members, input);
    await tx.membership.update({
      where: { workspaceId_userId: { workspaceId, userId: input.userId } },
      data: { role: input.role },
    });
    await recordAudit(tx, ctx, {
      action: "member.role_changed",
      entityType: "user",
      entityId: input.userId,
      detail: { from: before.role, to: input.role },
    });
  });
  const changed = (await listMembers(ctx)).items.find((member) => member.userId === input.userId);
  if (!changed) throw noMember();
  return changed;
}

const noMember = () => new AppError("not_found", "There is no such member.");
