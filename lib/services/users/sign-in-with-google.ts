import "server-only";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { insertUser } from "./insert-user";
import { email as emailSchema } from "./schemas";
import { suspended } from "./verify-credentials";

export type GoogleIdentity = { subject: string; email: string; emailVerified: boolean; name: string | null };

/**
 * Finds or makes the user behind a Google identity. An account that was made with a password is not joined: its address was
 * never verified, so whoever registered it first would share it with its real owner.
 */
export async function signInWithGoogle(ctx: PublicCtx, google: GoogleIdentity): Promise<{ userId: string }> {
  const account = await ctx.db.account.findUnique({
    where: { provider_providerAccountId: { provider: "google", providerAccountId: google.subject } },
    include: { user: { select: { id: true, status: true } } },
  });
  if (account) {
    if (account.user.status !== "active") throw suspended();
    return { userId: account.user.id };
  }
  if (!google.emailVerified) {
    throw new AppError("forbidden", "Google has not verified this e-mail address.", { code: "email_unverified" });
  }
  const email = emailSchema.parse(google.email);
  return ctx.db.$transaction(async (tx) => {
    const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (existing) {
      throw new AppError("conflict", "This address has a password here. Sign in with it.", { code: "account_exists" });
    }
    if (env().REGISTRATION !== "open") {
      throw new AppError("forbidden", "Registration needs an invitation.", { code: "invitation_needed" });
    }
    const { id: userId } = await insertUser(tx, { email, name: google.name ?? email, passwordHash: null });
    await tx.account.create({ data: { userId, provider: "google", providerAccountId: google.subject } });
    await recordAudit(tx, ctx, {
      action: "user.registered",
      entityType: "user",
      entityId: userId,
      detail: { provider: "google" },
    });
    return { userId };
  });
}
