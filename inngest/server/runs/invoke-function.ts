import { z } from "zod";
import { functionBySlug } from "@/inngest/server/apps/functions";
import { storeEvents } from "@/inngest/server/events/store-events";
import { ulid, uuidFor } from "@/inngest/server/protocol/ids";
import type { JobEvent, Op } from "@/inngest/server/protocol/messages";
import type { LockedRun } from "@/inngest/server/runs/lock-run";
import { resolveStep } from "@/inngest/server/runs/resolve-step";
import { startRuns } from "@/inngest/server/runs/start-runs";
import type { Tx } from "@/inngest/server/store/database";
import type { Sending } from "@/inngest/server/store/queue";

const YEAR_MS = 365 * 86_400_000;
const optsSchema = z.object({
  function_id: z.string(),
  payload: z.object({ data: z.record(z.string(), z.unknown()).nullish(), v: z.string().nullish() }).nullish(),
});

/** Starts the function that a step invokes; its end gives the step its result. */
export async function invokeFunction(tx: Tx, run: LockedRun, op: Op): Promise<Sending[]> {
  const opts = optsSchema.safeParse(op.opts);
  const slug = opts.data?.function_id ?? "";
  const target = opts.success ? await functionBySlug(tx, slug) : undefined;
  if (!target) {
    const error = { name: "FunctionNotFound", message: `There is no function "${slug}" to invoke` };
    return resolveStep(tx, run.id, op.id, JSON.stringify({ error }));
  }
  const now = Date.now();
  const eventId = ulid(now);
  const meta = {
    correlation_id: `${run.id}.${op.id}`,
    expire: now + YEAR_MS,
    fn_id: slug,
    gid: uuidFor(`${run.id}.${op.id}`),
    name: op.displayName ?? op.id,
    source_app_id: uuidFor(run.function.appId),
    source_fn_id: run.function.id,
    source_fn_v: 1,
  };
  const data = { ...opts.data?.payload?.data, _inngest: meta };
  const event: JobEvent = { id: eventId, name: "inngest/function.invoked", data, user: {}, ts: now };
  await storeEvents(tx, [{ eventId, externalId: null, event }]);
  const start = { function: target, event, eventId, parent: { runId: run.id, stepId: op.id } };
  const { runs, sendings } = await startRuns(tx, [start]);
  if (runs.length > 0) return sendings;
  // An idempotency key that was seen before starts nothing, so nothing would ever answer.
  const error = { name: "FunctionSkipped", message: `"${slug}" has run for this idempotency key already` };
  return resolveStep(tx, run.id, op.id, JSON.stringify({ error }));
}
