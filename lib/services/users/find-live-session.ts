import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db/client";
import type { SessionKind } from "@/prisma/generated/enums";
import { UserRole } from "@/prisma/generated/enums";

const TOUCH_AFTER_MS = 5 * 60_000;

const liveSession = z.object({
  id: z.string(),
  userId: z.string(),
  userRole: z.enum(UserRole),
  lastWorkspaceId: z.string().nullable(),
  locale: z.string().nullable(),
  theme: z.string().nullable(),
});
export type LiveSession = z.output<typeof liveSession>;

const found = z.array(liveSession.extend({ lastSeenAt: z.date() }));

/**
 * The session with this id, unless it ended, expired, or its user is suspended; notes its use, at most every five minutes.
 * Asked at every request, so by one statement.
 */
export async function findLiveSession(db: Db, id: string, kind: SessionKind, now: Date): Promise<LiveSession | null> {
  const rows = await db.$queryRaw`
    SELECT s.id, s."userId", s."lastSeenAt", u.role AS "userRole", u."lastWorkspaceId", u.locale, u.theme
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${id}::uuid AND s.kind = ${kind}::"SessionKind" AND s."revokedAt" IS NULL
      AND s."expiresAt" > ${now}::timestamptz AND u.status = 'active'`;
  const [session] = found.parse(rows);
  if (!session) return null;
  const { lastSeenAt, ...known } = session;
  if (now.getTime() - lastSeenAt.getTime() > TOUCH_AFTER_MS) {
    await db.session.update({ where: { id }, data: { lastSeenAt: now }, select: { id: true } });
  }
  return known;
}
