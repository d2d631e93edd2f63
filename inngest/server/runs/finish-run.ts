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

/** Ends a locked run once and for all: its waits go, whoever invoked it gets the result, and the end becomes an event. */
export async function finishRun(tx: Tx, run: LockedRun, ending: Ending): Promise<Sending[]> {
  if (!run.alive) return [];
  run.alive = false;
  const error = errorOf(ending);
  const output = ending.status === "completed" ? JSON.stringify(ending.output ?? null) : null;
  await tx.query(
    "update jobs.run set status = $2, output = $3, error = $4, ended_at = clock_timestamp() where id = $1",
    [run.id, ending.status, output, error && JSON.stringify(error)],
  );
  const sendings = await announce(tx, run, ending, error);
  await tx.query("delete from jobs.wait where run_id = $1", [run.id]);
  if (!run.parent) return sendings;
  const memo = error ? JSON.stringify({ error }) : `{"data":${output}}`;
  return [...sendings, ...(await resolveStep(tx, run.parent.runId, run.parent.stepId, memo))];
}

function errorOf(ending: Ending): StepError | null {
  if (ending.status === "completed") return null;
  if (ending.status === "failed") return toStepError(ending.error);
  return { name: "RunCancelled", message: ending.reason };
}

const eventNames = {
  completed: ["inngest/function.finished"],
  failed: ["inngest/function.failed", "inngest/function.finished"],
  cancelled: ["inngest/function.cancelled"],
} as const;

async function announce(tx: Tx, run: LockedRun, ending: Ending, error: StepError | null): Promise<Sending[]> {
  const names = eventNames[ending.status];
  const { rows } = await tx.query<{ name: string }>(
    `select asked as name from unnest($1::text[]) as asked
     where exists (select from jobs.function where active and events @> array[asked])
        or exists (select from jobs.wait where event_name = asked)`,
    [names],
  );
  const status = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" }[ending.status];
  const events = rows.map(({ name }) => {
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
