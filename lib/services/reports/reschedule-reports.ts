import "server-only";
import type { Tx } from "@/lib/db/client";
import { nextDue } from "./rules/next-due";

/** The workspace's clock is another one now: its reports keep their hour on the new one. Call it inside a transaction. */
export async function rescheduleReports(
  tx: Tx,
  { workspaceId, timeZone, now }: { workspaceId: string; timeZone: string; now: Date },
): Promise<void> {
  const reports = await tx.reportSchedule.findMany({ where: { workspaceId } });
  for (const report of reports) {
    await tx.reportSchedule.update({
      where: { id: report.id, workspaceId },
      data: { nextDueAt: nextDue(report, now, timeZone) },
    });
  }
}
