import "server-only";
import type { Db } from "@/lib/db/client";
import type { SessionKind, UserRole } from "@/prisma/generated/enums";

const TOUCH_AFTER_MS = 5 * 60_000;

export type LiveSession = {
  id: string;
  userId: string;
  userRole: UserRole;
  lastWorkspaceId: string | null;
  locale: string | null;
  theme: string | null;
};

/** The session with this id, unless it ended, expired, or its user is suspended; notes its use, at most every five minutes. */
export async function findLiveSession(db: Db, id: string, kind: SessionKind, now: Date): Promise<LiveSession | null> {
  const session = await db.session.findUnique({
    where: { id },
    include: { user: { select: { role: true, status: true, lastWorkspaceId: true, locale: true, theme: true } } },
  });
  if (!session || session.kind !== kind || session.revokedAt !== null || session.expiresAt <= now) return null;
  if (session.user.status !== "active") return null;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS) {
    await db.session.update({ where: { id }, data: { lastSeenAt: now }, select: { id: true } });
  }
  const { role: userRole, lastWorkspaceId, locale, theme } = session.user;
  return { id, userId: session.userId, userRole, lastWorkspaceId, locale, theme };
}
