import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { UserCtx } from "@/lib/services/context";

/** Takes the Google sign-in away from the caller's account; refused while it is the only way in. Safe to repeat. */
export async function unlinkGoogle(ctx: UserCtx): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
    if (user.passwordHash === null) {
      throw new AppError("conflict", "Google is your only way in. Set a password first.", { code: "only_way_in" });
    }
    const { count } = await tx.account.deleteMany({ where: { userId, provider: "google" } });
    if (count === 0) return;
    await recordAudit(tx, ctx, { action: "user.google_disconnected", entityType: "user", entityId: userId });
  });
}
