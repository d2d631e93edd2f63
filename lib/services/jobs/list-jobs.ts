import "server-only";
import type { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { askJobServer } from "./ask-job-server";
import { type JobQuery, jobList } from "./schemas";

/** Runs of functions, newest first. */
export function listJobs(_ctx: SystemCtx, query: JobQuery): Promise<z.output<typeof jobList>> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return askJobServer(`/v1/runs?${search}`, { output: jobList });
}
