import "server-only";
import { env } from "@/lib/env/env";
import type { SystemCtx } from "@/lib/services/context";
import { lastDueTime } from "./last-due-time";
import { type ScheduledRun, startScheduledRun } from "./start-scheduled-run";

/**
 * Starts the scheduled parse that was due last, unless it has been started: asked by the schedule, and when a process
 * starts, so that one that was missed while nothing ran is caught up with.
 */
export async function runDueParse(ctx: SystemCtx): Promise<ScheduledRun> {
  const { ENABLE_SCHEDULER, PARSE_CRON, TZ_DEFAULT } = env();
  const due = ENABLE_SCHEDULER ? lastDueTime({ cron: PARSE_CRON, timeZone: TZ_DEFAULT }, ctx.now) : null;
  return due === null ? { runId: null, started: false } : startScheduledRun(ctx, due);
}
