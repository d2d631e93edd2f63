import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getReportOrThrow } from "./get-report-or-throw";

/** Ends a report, and forgets its mails. */
export async function deleteReport(ctx: Ctx, id: string): Promise<void> {
  requireRole(ctx, "editor");
  await ctx.db.$transaction(async (tx) => {
    const { name } = await getReportOrThrow(tx, ctx, id);
    await tx.reportSchedule.delete({ where: { id, workspaceId: ctx.workspaceId } });
    const entity = { entityType: "report", entityId: id, detail: { name } };
    await recordAudit(tx, ctx, { action: "report.deleted", ...entity });
  });
}
