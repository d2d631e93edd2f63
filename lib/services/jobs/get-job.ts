import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { askJobServer } from "./ask-job-server";
import { type JobDetail, jobDetail } from "./schemas";

/** One run: its event, steps with their results, and every failed attempt. */
export function getJob(_ctx: SystemCtx, id: string): Promise<JobDetail> {
  return askJobServer(`/v1/runs/${encodeURIComponent(id)}`, { output: jobDetail });
}
