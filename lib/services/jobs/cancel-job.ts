import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { askJobServer } from "./ask-job-server";
import { cancelledJob } from "./schemas";

/** Stops a run before its next step. */
export async function cancelJob(ctx: SystemCtx, id: string): Promise<{ status: "cancelled" }> {
  const path = `/v1/runs/${encodeURIComponent(id)}/cancel`;
  const cancelled = await askJobServer(path, { output: cancelledJob, method: "POST" });
  await recordAudit(ctx.db, ctx, { action: "job.cancelled", entityType: "job", entityId: id });
  return cancelled;
}
