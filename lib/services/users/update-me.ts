import "server-only";
import { consumePoint } from "@/lib/db/rate-limiter";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { UserCtx } from "@/lib/services/context";
import { endSessions } from "./end-sessions";
import { getMe } from "./get-me";
import { hashPassword } from "./hash-password";
import type { Me, UpdateMeInput } from "./schemas";
import { PER_ACCOUNT } from "./verify-credentials";
import { verifyPassword } from "./verify-password";

/** Changes name, language, theme or password. A new password needs the current one and ends all other sessions. */
export async function updateMe(ctx: UserCtx, input: UpdateMeInput): Promise<Me> {
  const { userId, sessionId } = ctx.actor;
  const passwordHash = input.newPassword === undefined ? undefined : await changedHash(ctx, input);
  await ctx.db.$transaction(async (tx) => {
    await tx.user.update({
      where: { id: userId },
      data: {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.locale === undefined ? {} : { locale: input.locale }),
        ...(input.theme === undefined ? {} : { theme: input.theme }),
        ...(passwordHash === undefined ? {} : { passwordHash }),
      },
      select: { id: true },
    });
    if (passwordHash !== undefined) {
      await endSessions(tx, { userId, now: ctx.now, reason: "password_changed", except: sessionId });
    }
    const changed = Object.keys(input).filter((key) => key !== "currentPassword");
    await recordAudit(tx, ctx, { action: "user.updated", entityType: "user", entityId: userId, detail: { changed } });
  });
  return getMe(ctx);
}

async function changedHash(ctx: UserCtx, input: UpdateMeInput): Promise<string> {
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: ctx.actor.userId }, select: { passwordHash: true } });
  if (user.passwordHash !== null) {
    await consumePoint("password-change", PER_ACCOUNT, ctx.actor.userId);
    if (!(await verifyPassword(user.passwordHash, input.currentPassword ?? ""))) {
      throw new AppError("validation_failed", "The current password is wrong.", {
        code: "wrong_password",
        errors: [{ path: "currentPassword", code: "wrong_password", detail: "The current password is wrong." }],
      });
    }
  }
  return hashPassword(input.newPassword ?? "");
}
