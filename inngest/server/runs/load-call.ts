import { configOf } from "@/inngest/server/apps/functions";
import type { Limit } from "@/inngest/server/limits/limits-of";
import type { FunctionConfig } from "@/inngest/server/protocol/function-config";
import type { JobEvent } from "@/inngest/server/protocol/messages";
import type { Tx } from "@/inngest/server/store/database";

/** Everything that one call to the app needs to know of its run. */
export type LoadedCall = {
  runId: string;
  alive: boolean;
  first: boolean;
  stack: string[];
  reqVersion: number;
  limits: Limit[] | null;
  functionId: string;
  slug: string;
  url: string;
  config: FunctionConfig;
  event: JobEvent;
  steps: Record<string, unknown>;
  pending: number;
  wanted: "open" | "over" | "unknown";
};

type Row = {
  id: string;
  status: string;
  started: boolean;
  stack: string[];
  req_version: number;
  limits: Limit[] | null;
  function_id: string;
  slug: string;
  url: string;
  config: unknown;
  updated_at: Date;
  event: JobEvent;
  steps: Record<string, unknown> | null;
  pending: number;
  wanted: boolean | null;
};

// A run without limits is marked as started on the way; one with limits starts when it has its places.
const statement = `
  with started as (
    update jobs.run set status = 'running', started_at = coalesce(started_at, now())
    where id = $1 and status = 'queued' and limits is null returning id
  )
  select run.id, run.status, exists (select from started) as started, run.stack, run.req_version, run.limits,
    fn.id as function_id, fn.slug, fn.url, fn.config, fn.updated_at, event.body as event,
    step.steps, coalesce(step.pending, 0)::int as pending,
    (select memo is null from jobs.step where run_id = run.id and id = $2) as wanted
  from jobs.run
  join jobs.function fn on fn.id = run.function_id
  join jobs.event on event.id = run.event_id
  left join lateral (
    select json_object_agg(id, memo) filter (where memo is not null) as steps, count(*) filter (where memo is null) as pending
    from jobs.step where run_id = run.id
  ) step on true
  where run.id = $1`;

/** Reads a run for a call of one of its steps (`step`: all of it), and marks the run as running. */
export async function loadCall(tx: Tx, runId: string, step: string): Promise<LoadedCall | undefined> {
  const { rows } = await tx.query<Row>(statement, [runId, step]);
  const row = rows[0];
  if (!row) return undefined;
  return {
    runId: row.id,
    alive: row.status === "queued" || row.status === "running",
    first: row.started,
    stack: row.stack,
    reqVersion: row.req_version,
    limits: row.limits,
    functionId: row.function_id,
    slug: row.slug,
    url: row.url,
    config: configOf({ id: row.function_id, config: row.config, updated_at: row.updated_at }),
    event: row.event,
    steps: row.steps ?? {},
    pending: row.pending,
    wanted: row.wanted === null ? "unknown" : row.wanted ? "open" : "over",
  };
}
