import { functionsCancelledBy } from "@/inngest/server/apps/functions";
import { parseMoment } from "@/inngest/server/protocol/durations";
import { holds } from "@/inngest/server/protocol/expression";
import type { JobEvent } from "@/inngest/server/protocol/messages";
import { cancelRun } from "@/inngest/server/runs/cancel-run";
import { resolveStep } from "@/inngest/server/runs/resolve-step";
import type { Server } from "@/inngest/server/server";
import type { Claim } from "@/inngest/server/store/queue";

type Incoming = { id: string; name: string; body: JobEvent; received_at: Date };

/** Shows events to the runs that wait for them or are cancelled by them. Repeating it changes nothing. */
export async function matchEvents(server: Server, claim: Claim, eventIds: string[]): Promise<void> {
  const { rows } = await server.database.query<Incoming>(
    "select id, name, body, received_at from jobs.event where id = any($1) order by received_at, id",
    [eventIds],
  );
  for (const incoming of rows) {
    await cancelByEvent(server, incoming);
    await answerWaits(server, incoming);
  }
  await server.database.transaction((tx) => server.queue.complete(tx, claim));
}

async function answerWaits(server: Server, { name, body, received_at }: Incoming): Promise<void> {
  const { rows } = await server.database.query<{
    run_id: string;
    step_id: string;
    expression: string | null;
    event: JobEvent;
  }>(
    `select wait.run_id, wait.step_id, wait.expression, event.body as event
     from jobs.wait join jobs.run on run.id = wait.run_id join jobs.event on event.id = run.event_id
     where wait.event_name = $1 and wait.created_at <= $2`,
    [name, received_at],
  );
  for (const wait of rows) {
    if (!holds(wait.expression, { event: wait.event, async: body })) continue;
    const sendings = await server.database.transaction(async (tx) => {
      const next = await resolveStep(tx, wait.run_id, wait.step_id, JSON.stringify(body));
      await server.queue.send(tx, next);
      return next;
    });
    server.queue.rang(sendings);
  }
}

async function cancelByEvent(server: Server, { name, body, received_at }: Incoming): Promise<void> {
  for (const fn of await functionsCancelledBy(server.database, [name])) {
    const rules = (fn.config.cancel ?? []).filter((rule) => rule.event === name);
    const { rows } = await server.database.query<{ id: string; created_at: Date; event: JobEvent }>(
      `select run.id, run.created_at, event.body as event
       from jobs.run join jobs.event on event.id = run.event_id
       where run.function_id = $1 and run.status in ('queued', 'running') and run.created_at < $2`,
      [fn.id, received_at],
    );
    for (const run of rows) {
      const rule = rules.find(({ if: condition, timeout }) => {
        const until = timeout ? parseMoment(timeout, run.created_at.getTime()) : undefined;
        return (!until || received_at <= until) && holds(condition, { event: run.event, async: body });
      });
      if (rule) await cancelRun(server, run.id, `Cancelled by the event ${name}`);
    }
  }
}
