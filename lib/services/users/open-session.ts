import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { newSecretToken } from "@/lib/services/tokens/secret-token";
import type { SessionKind } from "@/prisma/generated/enums";

const DAY_MS = 24 * 3_600_000;
export const SESSION_DAYS = 30;

export type OpenedSession = { id: string; refreshToken: string | null };

/** Starts a session: a browser carries its id in a sealed cookie, a program gets the first refresh token of a family. */
export async function openSession(
  ctx: PublicCtx,
  input: { userId: string; kind: SessionKind; userAgent: string | null },
): Promise<OpenedSession> {
  const expiresAt = new Date(ctx.now.getTime() + SESSION_DAYS * DAY_MS);
  const refresh = input.kind === "program" ? newSecretToken("csr") : null;
  return ctx.db.$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        userId: input.userId,
        kind: input.kind,
        userAgent: input.userAgent?.slice(0, 300) ?? null,
        ip: ctx.ip ?? null,
        expiresAt,
        ...(refresh ? { refreshTokens: { create: { tokenHash: refresh.hash, expiresAt } } } : {}),
      },
      select: { id: true },
    });
    await recordAudit(
      tx,
      { ...ctx, actor: { kind: "user", userId: input.userId, via: input.kind } },
      {
        action: "session.started",
        entityType: "session",
        entityId: session.id,
        detail: { kind: input.kind },
      },
    );
    return { id: session.id, refreshToken: refresh?.token ?? null };
  });
}
