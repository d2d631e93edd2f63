import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { askJobServer } from "./ask-job-server";
import { type JobStats, jobStats } from "./schemas";

/** How many runs wait, run and ended within the last day. */
export function getJobStats(_ctx: SystemCtx): Promise<JobStats> {
  return askJobServer("/v1/stats", { output: jobStats });
}
