import { functionsForEvents, type JobFunction } from "@/inngest/server/apps/functions";
import type { StoredEvent } from "@/inngest/server/events/store-events";
import { holds } from "@/inngest/server/protocol/expression";
import type { JobEvent } from "@/inngest/server/protocol/messages";
import type { Start } from "@/inngest/server/runs/start";
import { startRuns } from "@/inngest/server/runs/start-runs";
import type { Tx } from "@/inngest/server/store/database";
import type { Sending } from "@/inngest/server/store/queue";

const triggers = (fn: JobFunction, event: JobEvent): boolean =>
  fn.config.triggers.some(
    (trigger) => "event" in trigger && trigger.event === event.name && holds(trigger.expression, { event }),
  );

/** Starts what stored events trigger, and asks for a look at the runs that wait for them or end by them. */
export async function routeEvents(tx: Tx, events: readonly StoredEvent[]): Promise<Sending[]> {
  if (events.length === 0) return [];
  const names = [...new Set(events.map(({ event }) => event.name))];
  const functions = await functionsForEvents(tx, names);
  const starts: Start[] = events.flatMap(({ event, eventId }) =>
    functions.filter((fn) => triggers(fn, event)).map((fn) => ({ function: fn, event, eventId })),
  );
  const { sendings } = await startRuns(tx, starts);
  const awaited = await awaitedNames(tx, names);
  const matching = events.filter(({ event }) => awaited.has(event.name)).map(({ eventId }) => eventId);
  if (matching.length > 0) sendings.push({ work: { kind: "match", events: matching } });
  return sendings;
}

async function awaitedNames(tx: Tx, names: string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ name: string }>(
    `select asked as name from unnest($1::text[]) as asked
     where exists (select from jobs.wait where event_name = asked)
        or exists (select from jobs.function where cancel_events @> array[asked])`,
    [names],
  );
  return new Set(rows.map(({ name }) => name));
}
