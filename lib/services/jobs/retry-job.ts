import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { askJobServer } from "./ask-job-server";
import { retriedJob } from "./schemas";

/** Starts a new run for the event of an old one. */
export async function retryJob(ctx: SystemCtx, id: string): Promise<{ id: string }> {
  const retried = await askJobServer(`/v1/runs/${encodeURIComponent(id)}/retry`, {
    output: retriedJob,
    method: "POST",
  });
  await recordAudit(ctx.db, ctx, {
    action: "job.retried",
    entityType: "job",
    entityId: id,
    detail: { newId: retried.id },
  });
  return retried;
}
