import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { hashSecretToken, newSecretToken } from "@/lib/services/tokens/secret-token";
import { SESSION_DAYS } from "./open-session";

/**
 * Trades a refresh token for the next of its family. Each works once: a second use means that somebody else has a copy,
 * and nobody can tell who is who, so the whole session ends.
 */
export async function rotateRefreshToken(
  ctx: PublicCtx,
  token: string,
): Promise<{ sessionId: string; refreshToken: string }> {
  const tokenHash = hashSecretToken(token);
  const known = await ctx.db.refreshToken.findUnique({
    where: { tokenHash },
    include: { session: { include: { user: { select: { status: true } } } } },
  });
  if (!known || known.session.revokedAt !== null || known.session.expiresAt <= ctx.now) throw invalid();
  if (known.expiresAt <= ctx.now || known.session.user.status !== "active") throw invalid();
  const next = newSecretToken("csr");
  const expiresAt = new Date(ctx.now.getTime() + SESSION_DAYS * 24 * 3_600_000);
  const rotated = await ctx.db.$transaction(async (tx) => {
    // The row lock of this update decides between two simultaneous uses: one counts 1, the other 0.
    const used = await tx.refreshToken.updateMany({ where: { id: known.id, usedAt: null }, data: { usedAt: ctx.now } });
    if (used.count === 0) {
      await tx.session.updateMany({
        where: { id: known.sessionId, revokedAt: null },
        data: { revokedAt: ctx.now, revokedFor: "refresh_reuse" },
      });
      await recordAudit(tx, ctx, {
        action: "session.reuse_detected",
        entityType: "session",
        entityId: known.sessionId,
        detail: { userId: known.session.userId },
      });
      return false;
    }
    await tx.refreshToken.create({ data: { sessionId: known.sessionId, tokenHash: next.hash, expiresAt } });
    await tx.session.update({ where: { id: known.sessionId }, data: { expiresAt, lastSeenAt: ctx.now } });
    return true;
  });
  if (!rotated) {
    throw new AppError("unauthorized", "This refresh token was used before. Sign in again.", {
      code: "refresh_reused",
    });
  }
  return { sessionId: known.sessionId, refreshToken: next.token };
}

const invalid = () =>
  new AppError("unauthorized", "The refresh token is unknown or expired. Sign in again.", { code: "invalid_refresh" });
