import { claimKeys } from "@/inngest/server/events/claim-keys";
import { limitsOf } from "@/inngest/server/limits/limits-of";
import { throttledStarts } from "@/inngest/server/limits/throttled-starts";
import { parseSpan } from "@/inngest/server/protocol/durations";
import { evaluateExpression, keyOf } from "@/inngest/server/protocol/expression";
import { shortId, ulid } from "@/inngest/server/protocol/ids";
import type { Start } from "@/inngest/server/runs/start";
import type { Tx } from "@/inngest/server/store/database";
import type { Sending } from "@/inngest/server/store/queue";

export type Started = { runId: string; functionId: string; eventId: string };

const priorityOf = ({ function: fn, event }: Start): number => {
  const text = fn.config.priority?.run;
  const value = text ? Number(evaluateExpression(text, { event })) : 0;
  return Number.isFinite(value) ? Math.max(-600, Math.min(600, Math.trunc(value))) : 0;
};

/** Creates the runs and the work that starts them. Repeated idempotency keys start nothing. */
export async function startRuns(tx: Tx, asked: readonly Start[]): Promise<{ runs: Started[]; sendings: Sending[] }> {
  if (asked.length === 0) return { runs: [], sendings: [] };
  const starts = await withoutRepeats(tx, asked);
  const now = Date.now();
  const dueAt = await throttledStarts(tx, starts, now);
  const sendings: Sending[] = [];
  const rows = starts.map((start, index) => {
    const { function: fn, event } = start;
    const run = ulid(now);
    const due = dueAt[index];
    const priority = priorityOf(start);
    const later = due && due.getTime() > now ? due : undefined;
    const call = { kind: "call", run, step: "step", job: shortId(), attempt: 0, generation: 1, losses: 0 } as const;
    sendings.push({ work: call, at: later, priority });
    const patience = fn.config.timeouts?.start;
    if (patience) {
      const at = new Date(now + (parseSpan(patience) ?? 0));
      sendings.push({ work: { kind: "timeout", run, phase: "start", after: patience }, at });
    }
    return {
      id: run,
      function_id: fn.id,
      event_id: start.eventId,
      priority,
      limits: limitsOf(fn, event),
      parent_run_id: start.parent?.runId ?? null,
      parent_step_id: start.parent?.stepId ?? null,
      retry_of: start.retryOf ?? null,
      due_at: (later ?? new Date(now)).toISOString(),
    };
  });
  await tx.query(
    `insert into jobs.run (id, function_id, event_id, priority, limits, parent_run_id, parent_step_id, retry_of, due_at)
     select id, function_id, event_id, priority, limits, parent_run_id, parent_step_id, retry_of, due_at
     from json_to_recordset($1) as row (id text, function_id uuid, event_id text, priority int, limits json,
       parent_run_id text, parent_step_id text, retry_of text, due_at timestamptz)`,
    [JSON.stringify(rows)],
  );
  const runs = rows.map((row) => ({ runId: row.id, functionId: row.function_id, eventId: row.event_id }));
  return { runs, sendings };
}

async function withoutRepeats(tx: Tx, asked: readonly Start[]): Promise<Start[]> {
  const keyed = asked.map((start) => {
    const text = start.function.config.idempotency;
    const key = text && !start.retryOf ? `fn:${start.function.id}:${keyOf(text, { event: start.event })}` : undefined;
    return { start, key };
  });
  const wanted = keyed.flatMap(({ key, start }) => (key ? [{ key, value: start.eventId }] : []));
  if (wanted.length === 0) return [...asked];
  const fresh = await claimKeys(tx, wanted);
  return keyed.filter(({ key }) => key === undefined || fresh.delete(key)).map(({ start }) => start);
}
