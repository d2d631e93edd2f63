import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getReportOrThrow } from "./get-report-or-throw";
import { requireMembers } from "./require-members";
import { nextDue } from "./rules/next-due";
import type { CreateReportInput, ReportDto } from "./schemas";

const MOST = 50;

/** Has a report sent to members regularly, from its next hour on. */
export async function createReport(ctx: Ctx, { userIds, ...input }: CreateReportInput): Promise<ReportDto> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const createdById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return ctx.db.$transaction(async (tx) => {
    if ((await tx.reportSchedule.count({ where: { workspaceId } })) >= MOST) {
      throw new AppError("conflict", `A workspace has ${MOST} reports at most. Delete one first.`, {
        code: "too_many_reports",
      });
    }
    const members = await requireMembers(tx, ctx, userIds);
    const made = await tx.reportSchedule.create({
      data: {
        ...input,
        workspaceId,
        createdById,
        nextDueAt: nextDue(input, ctx.now, ctx.timeZone),
        recipients: { create: members.map((userId) => ({ userId })) },
      },
    });
    const detail = { name: input.name, recipients: members.length };
    await recordAudit(tx, ctx, { action: "report.created", entityType: "report", entityId: made.id, detail });
    return getReportOrThrow(tx, ctx, made.id);
  });
}
