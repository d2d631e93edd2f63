import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { ReportDto } from "./schemas";
import { reportParts, toReportDto } from "./to-report-dto";

/** A report of this workspace. Another workspace's answers like an unknown one. */
export async function getReportOrThrow(
  db: Pick<Tx, "reportSchedule">,
  ctx: Pick<Ctx, "workspaceId">,
  id: string,
): Promise<ReportDto> {
  const found = await db.reportSchedule.findFirst({
    where: { id, workspaceId: ctx.workspaceId },
    include: reportParts,
  });
  if (!found) throw new AppError("not_found", "This report does not exist.");
  return toReportDto(found);
}
