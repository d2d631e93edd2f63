import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { newSecretToken } from "@/lib/services/tokens/secret-token";
import type { InviteDto, InviteInput } from "./schemas";
import { toInviteDto } from "./to-invite-dto";

const VALID_DAYS = 7;

/** Makes a link that lets somebody join with a role. The link is told once and works once. */
export async function inviteMember(ctx: Ctx, input: InviteInput): Promise<InviteDto & { url: string }> {
  requireRole(ctx, "owner");
  if (ctx.actor.kind !== "user") throw new AppError("forbidden", "Only a member can invite.");
  const invitedById = ctx.actor.userId;
  const secret = newSecretToken("csi");
  const row = await ctx.db.$transaction(async (tx) => {
    const invite = await tx.invite.create({
      data: {
        workspaceId: ctx.workspaceId,
        email: input.email ?? null,
        role: input.role,
        tokenHash: secret.hash,
        invitedById,
        expiresAt: new Date(ctx.now.getTime() + VALID_DAYS * 24 * 3_600_000),
      },
    });
    await recordAudit(tx, ctx, {
      action: "invite.created",
      entityType: "invite",
      entityId: invite.id,
      detail: { role: invite.role, email: invite.email },
    });
    return invite;
  });
  return { ...toInviteDto(row), url: `${env().APP_URL}/invite?token=${secret.token}` };
}
