import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { hashSecretToken } from "@/lib/services/tokens/secret-token";
import { endSessions } from "./end-sessions";
import { hashPassword } from "./hash-password";

/** Sets a password through a one-time link; all sessions of the user end. */
export async function resetPassword(ctx: PublicCtx, input: { token: string; password: string }): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await ctx.db.$transaction(async (tx) => {
    const tokenHash = hashSecretToken(input.token);
    const used = await tx.passwordReset.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: ctx.now } },
      data: { usedAt: ctx.now },
    });
    if (used.count === 0) {
      throw new AppError("not_found", "This link was used, replaced, or is too old. Ask for a new one.", {
        code: "link_invalid",
      });
    }
    const { userId } = await tx.passwordReset.findUniqueOrThrow({ where: { tokenHash }, select: { userId: true } });
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await endSessions(tx, { userId, now: ctx.now, reason: "password_reset" });
    await recordAudit(tx, ctx, { action: "user.password_reset", entityType: "user", entityId: userId });
  });
}
