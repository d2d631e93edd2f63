import "server-only";
import type { Db } from "@/lib/db/client";
import type { UserRole } from "@/prisma/generated/enums";
import { hashSecretToken } from "./secret-token";

const TOUCH_AFTER_MS = 5 * 60_000;

/** The live personal token with this secret, of an active user who is still a member; notes its use, at most every five minutes. */
export async function findApiToken(
  db: Db,
  secret: string,
  now: Date,
): Promise<{ id: string; userId: string; userRole: UserRole; workspaceId: string } | null> {
  const token = await db.apiToken.findUnique({
    where: { tokenHash: hashSecretToken(secret) },
    include: { user: { select: { role: true, status: true } } },
  });
  if (!token || token.revokedAt !== null || token.user.status !== "active") return null;
  if (token.expiresAt !== null && token.expiresAt <= now) return null;
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() > TOUCH_AFTER_MS) {
    await db.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now }, select: { id: true } });
  }
  return { id: token.id, userId: token.userId, userRole: token.user.role, workspaceId: token.workspaceId };
}
