import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { rescheduleReports } from "@/lib/services/reports/reschedule-reports";
import { getWorkspace } from "./get-workspace";
import type { UpdateWorkspaceInput, WorkspaceDto } from "./schemas";

/** Changes the name or the zone whose civil days the dashboards count. */
export async function updateWorkspace(ctx: Ctx, input: UpdateWorkspaceInput): Promise<WorkspaceDto> {
  requireRole(ctx, "owner");
  await ctx.db.$transaction(async (tx) => {
    await tx.workspace.update({
      where: { id: ctx.workspaceId },
      data: {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.timeZone === undefined ? {} : { timeZone: input.timeZone }),
      },
      select: { id: true },
    });
    if (input.timeZone !== undefined) {
      await rescheduleReports(tx, { workspaceId: ctx.workspaceId, timeZone: input.timeZone, now: ctx.now });
    }
    await recordAudit(tx, ctx, {
      action: "workspace.updated",
      entityType: "workspace",
      entityId: ctx.workspaceId,
      detail: { changed: Object.keys(input) },
    });
  });
  return getWorkspace(ctx);
}
