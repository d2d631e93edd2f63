import { configOf, type JobFunction } from "@/inngest/server/apps/functions";
import type { Limit } from "@/inngest/server/limits/limits-of";
import type { JobEvent } from "@/inngest/server/protocol/messages";
import type { Tx } from "@/inngest/server/store/database";

export type LockedRun = {
  id: string;
  alive: boolean;
  status: string;
  eventId: string;
  reqVersion: number;
  priority: number;
  limits: Limit[] | null;
  parent: { runId: string; stepId: string } | undefined;
  function: JobFunction;
  event: JobEvent;
};

type Row = {
  id: string;
  status: string;
  event_id: string;
  req_version: number;
  priority: number;
  limits: Limit[] | null;
  parent_run_id: string | null;
  parent_step_id: string | null;
  function_id: string;
  slug: string;
  app_id: string;
  url: string;
  config: unknown;
  updated_at: Date;
  event: JobEvent;
};

/** Takes the run's row lock: whoever holds it is the only one to move the run on. */
export async function lockRun(tx: Tx, runId: string): Promise<LockedRun | undefined> {
  const { rows } = await tx.query<Row>(
    `select run.id, run.status, run.event_id, run.req_version, run.priority, run.limits, run.parent_run_id,
       run.parent_step_id, fn.id as function_id, fn.slug, fn.app_id, fn.url, fn.config, fn.updated_at, event.body as event
     from jobs.run join jobs.function fn on fn.id = run.function_id join jobs.event on event.id = run.event_id
     where run.id = $1 for update of run`,
    [runId],
  );
  const row = rows[0];
  if (!row) return undefined;
  return {
    id: row.id,
    alive: row.status === "queued" || row.status === "running",
    status: row.status,
    eventId: row.event_id,
    reqVersion: row.req_version,
    priority: row.priority,
    limits: row.limits,
    parent:
      row.parent_run_id && row.parent_step_id ? { runId: row.parent_run_id, stepId: row.parent_step_id } : undefined,
    function: {
      id: row.function_id,
      slug: row.slug,
      appId: row.app_id,
      url: row.url,
      config: configOf({ id: row.function_id, config: row.config, updated_at: row.updated_at }),
    },
    event: row.event,
  };
}
