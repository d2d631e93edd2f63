import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { nextDue } from "./rules/next-due";

const MOST = 200;

/**
 * Lays out one mail per recipient for every report that is due, and moves the report on to its next time: a time that was
 * missed is sent once, late. Answers the mails to send now, those to try again included.
 */
export async function layOutDueReports(ctx: SystemCtx): Promise<string[]> {
  const { db, now } = ctx;
  const due = await db.reportSchedule.findMany({
    where: { enabled: true, nextDueAt: { lte: now }, workspace: { deletedAt: null } },
    include: { workspace: { select: { timeZone: true } }, recipients: { where: { unsubscribedAt: null } } },
    take: MOST,
  });
  for (const { id, workspaceId, workspace, nextDueAt: dueAt, recipients, ...time } of due) {
    await db.$transaction([
      db.reportDelivery.createMany({
        data: recipients.map(({ userId }) => ({ workspaceId, reportId: id, userId, dueAt, tryAt: now })),
        skipDuplicates: true,
      }),
      db.reportSchedule.updateMany({
        where: { id, nextDueAt: dueAt },
        data: { nextDueAt: nextDue(time, now, workspace.timeZone) },
      }),
    ]);
  }
  const mails = await db.reportDelivery.findMany({
    where: { status: { in: ["pending", "failed"] }, tryAt: { lte: now } },
    orderBy: [{ tryAt: "asc" }, { id: "asc" }],
    select: { id: true },
    take: MOST,
  });
  return mails.map(({ id }) => id);
}
