import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getReportOrThrow } from "./get-report-or-throw";
import { requireMembers } from "./require-members";
import { nextDue } from "./rules/next-due";
import type { ReportDto, UpdateReportInput } from "./schemas";

/** Changes what is given. Who unsubscribed stays so as long as they are in the list; taken out and put in again, they get it. */
export async function updateReport(ctx: Ctx, id: string, { userIds, ...input }: UpdateReportInput): Promise<ReportDto> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const before = await getReportOrThrow(tx, ctx, id);
    const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const time = { ...before, ...changes };
    await tx.reportSchedule.update({
      where: { id, workspaceId },
      data: { ...changes, nextDueAt: nextDue(time, ctx.now, ctx.timeZone) },
    });
    if (userIds) {
      const members = await requireMembers(tx, ctx, userIds);
      await tx.reportRecipient.deleteMany({ where: { reportId: id, userId: { notIn: members } } });
      const data = members.map((userId) => ({ reportId: id, userId }));
      await tx.reportRecipient.createMany({ data, skipDuplicates: true });
    }
    const entity = { entityType: "report", entityId: id, detail: { name: time.name } };
    await recordAudit(tx, ctx, { action: "report.updated", ...entity });
    return getReportOrThrow(tx, ctx, id);
  });
}
