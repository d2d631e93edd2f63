import "server-only";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { newSecretToken } from "@/lib/services/tokens/secret-token";

const VALID_HOURS = 24;

/** A one-time link that sets a new password; made by an administrator, who hands it over. Earlier links stop working. */
export async function createPasswordReset(ctx: SystemCtx, userId: string): Promise<{ url: string; expiresAt: Date }> {
  const secret = newSecretToken("csp");
  const expiresAt = new Date(ctx.now.getTime() + VALID_HOURS * 3_600_000);
  await ctx.db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) throw new AppError("not_found", "There is no such user.");
    await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: ctx.now } });
    await tx.passwordReset.create({ data: { userId, tokenHash: secret.hash, expiresAt }, select: { id: true } });
    await recordAudit(tx, ctx, { action: "user.reset_link_made", entityType: "user", entityId: userId });
  });
  return { url: `${env().APP_URL}/reset?token=${secret.token}`, expiresAt };
}
