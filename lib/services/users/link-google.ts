import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { UserCtx } from "@/lib/services/context";
import type { GoogleIdentity } from "./sign-in-with-google";

/**
 * Lets the caller sign in with this Google identity too, whatever its address is. Refused where it opens somebody else's
 * account, or where the caller has another one. Safe to repeat.
 */
export async function linkGoogle(ctx: UserCtx, google: Pick<GoogleIdentity, "subject">): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    // Two answers of Google at once must not leave the account with two identities.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    const known = await tx.account.findMany({
      where: { provider: "google", OR: [{ userId }, { providerAccountId: google.subject }] },
    });
    if (known.some((account) => account.userId !== userId)) {
      throw new AppError("conflict", "This Google account opens another account here. Nothing was changed.", {
        code: "google_taken",
      });
    }
    if (known.some((account) => account.providerAccountId === google.subject)) return;
    if (known.length > 0) {
      throw new AppError("conflict", "Another Google account is connected. Disconnect it first.", {
        code: "google_connected",
      });
    }
    await tx.account.create({ data: { userId, provider: "google", providerAccountId: google.subject } });
    await recordAudit(tx, ctx, {
      action: "user.google_connected",
      entityType: "user",
      entityId: userId,
    });
  });
}
