import { routeEvents } from "@/inngest/server/events/route-events";
import { storeEvents } from "@/inngest/server/events/store-events";
import { ulid } from "@/inngest/server/protocol/ids";
import { type StepError, toStepError } from "@/inngest/server/protocol/step-error";
import type { LockedRun } from "@/inngest/server/runs/lock-run";
import { resolveStep } from "@/inngest/server/runs/resolve-step";
import type { Tx } from "@/inngest/server/store/database";
import type { Sending } from "@/inngest/server/store/queue";

export type Ending =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: unknown }
  | { status: "cancelled"; reason: string };

const eventNames = {
  completed: ["inngest/function.finished"],
  failed: ["inngest/function.failed", "inngest/function.finished"],
  cancelled: ["inngest/function.cancelled"],
} as const;

// Ends the run and its waits; answers which of the events that tell of it anybody listens to.
const finishing = `
  with ended as (
    update jobs.run set status = $2, output = $3, error = $4, req_version = $5, ended_at = clock_timestamp() where id = $1
  ), gone as (
    delete from jobs.wait where run_id = $1
  )
  select asked as name from unnest($6::text[]) as asked
  where exists (select from jobs.function where active and events @> array[asked])
     or exists (select from jobs.wait where event_name = asked and run_id <> $1)`;

/** Ends a locked run once and for all: its waits go, whoever invoked it gets the result, and the end becomes an event. */
export async function finishRun(tx: Tx, run: LockedRun, ending: Ending): Promise<Sending[]> {
  if (!run.alive) return [];
  run.alive = false;
  const error = errorOf(ending);
  const output = ending.status === "completed" ? JSON.stringify(ending.output ?? null) : null;
  const { rows: heard } = await tx.query<{ name: string }>(finishing, [
    run.id,
    ending.status,
    output,
    error && JSON.stringify(error),
    run.reqVersion,
    eventNames[ending.status],
  ]);
  const sendings = await announce(
    tx,
    run,
    ending,
    error,
    heard.map(({ name }) => name),
  );
  if (!run.parent) return sendings;
  const memo = error ? JSON.stringify({ error }) : `{"data":${output}}`;
  return [...sendings, ...(await resolveStep(tx, run.parent.runId, run.parent.stepId, memo))];
}

function errorOf(ending: Ending): StepError | null {
  if (ending.status === "completed") return null;
  if (ending.status === "failed") return toStepError(ending.error);
  return { name: "RunCancelled", message: ending.reason };
}

async function announce(
  tx: Tx,
  run: LockedRun,
  ending: Ending,
  error: StepError | null,
  names: string[],
): Promise<Sending[]> {
  const status = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" }[ending.status];
  const events = names.map((name) => {
    const eventId = ulid();
    const data = {
      _inngest: { status },
      ...(error ? { error: { error: "NonRetriableError", ...error } } : {}),
      event: run.event,
      events: [run.event],
      function_id: run.function.slug,
      result: ending.status === "completed" ? (ending.output ?? null) : { __serialized: true, ...error },
      run_id: run.id,
    };
    return { eventId, externalId: null, event: { id: eventId, name, data, user: {}, ts: Date.now() } };
  });
  return routeEvents(tx, await storeEvents(tx, events));
}
