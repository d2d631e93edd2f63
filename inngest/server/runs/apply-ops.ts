import { parseMoment } from "@/inngest/server/protocol/durations";
import { maxAttemptsOf } from "@/inngest/server/protocol/function-config";
import type { Op } from "@/inngest/server/protocol/messages";
import { toStepError } from "@/inngest/server/protocol/step-error";
import { callFor } from "@/inngest/server/runs/discovery";
import { type Ending, finishRun } from "@/inngest/server/runs/finish-run";
import { invokeFunction } from "@/inngest/server/runs/invoke-function";
import type { LockedRun } from "@/inngest/server/runs/lock-run";
import { recordFailure } from "@/inngest/server/runs/record-failure";
import { movesOn } from "@/inngest/server/runs/resolve-step";
import { retryCall } from "@/inngest/server/runs/retry-call";
import { countPending, type NewStep, storeSteps } from "@/inngest/server/runs/store-steps";
import type { Tx } from "@/inngest/server/store/database";
import type { Call, Sending } from "@/inngest/server/store/queue";

type Context = { call: Call; mayRetry: boolean; retryAt: Date | undefined; retryDelaysMs: readonly number[] };

const supported = new Set([
  "StepRun",
  "Step",
  "StepFailed",
  "StepError",
  "StepPlanned",
  "Sleep",
  "WaitForEvent",
  "InvokeFunction",
  "RunComplete",
  "DiscoveryRequest",
]);

/** Stores what a call reported and decides what the run does next, under the run's lock. */
export async function applyOps(tx: Tx, run: LockedRun, ops: readonly Op[], context: Context): Promise<Sending[]> {
  const foreign = ops.find(({ op }) => !supported.has(op));
  if (foreign) return finishRun(tx, run, unsupported(foreign));
  const wrong = ops.find((op) => momentOf(op) === null);
  if (wrong) return finishRun(tx, run, unreadable(wrong));
  const failing = ops.find(({ op }) => op === "StepError");
  const again = failing && retriable(run, context) ? failing : undefined;
  const steps = new Map(
    ops.filter((op) => op !== again).flatMap((op) => (isStep(op) ? [[op.id, toStep(op, context.call)]] : [])),
  );
  for (const op of ops) if (op.error != null) await recordFailure(tx, run.id, op.id, context.call.attempt, op.error);
  const { added, ended } = await storeSteps(tx, run.id, [...steps.values()]);

  const complete = ops.find(({ op }) => op === "RunComplete");
  if (complete) return finishRun(tx, run, { status: "completed", output: complete.data });
  const sendings: Sending[] = [];
  for (const op of ops) if (added.has(op.id)) sendings.push(...(await begin(tx, run, op)));
  if (again) return [...sendings, retryCall(run, context.call, context.retryDelaysMs, context.retryAt)];
  const raced = ops.some((op) => ended.includes(op.id) && op.opts?.parallelMode === "race");
  const pending = await countPending(tx, run.id);
  const moves = ended.length > 0 && movesOn(run.reqVersion, pending, raced ? "race" : undefined);
  const asked = sendings.some(({ work }) => work.kind === "call" && work.run === run.id && work.step === "step");
  if ((moves || pending === 0) && !asked) sendings.push(callFor(run));
  return sendings;
}

const isStep = ({ op }: Op) => op !== "RunComplete" && op !== "DiscoveryRequest";

const retriable = (run: LockedRun, { call, mayRetry }: Context) =>
  mayRetry && call.attempt + 1 < maxAttemptsOf(run.function.config);

/** JSON text of what the SDK is told about a step that is over with this; null while it goes on. */
function memoOf({ op, data, error }: Op): string | null {
  if (op === "StepRun" || op === "Step") return JSON.stringify({ data: data ?? null });
  if (op === "StepFailed" || op === "StepError") return JSON.stringify({ error: toStepError(error) });
  return null;
}

function toStep(op: Op, call: Call): NewStep {
  const name = op.displayName ?? op.name ?? op.id;
  return { id: op.id, name, op: op.op, opts: op.opts ?? null, attempt: call.attempt, memo: memoOf(op) };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** When a waiting step is over by itself; undefined when never, null when what it says is not a time. */
function momentOf(op: Op): Date | undefined | null {
  const said = op.op === "Sleep" ? (op.name ?? "") : text(op.opts?.timeout);
  if (said === undefined || !["Sleep", "WaitForEvent", "InvokeFunction"].includes(op.op)) return undefined;
  return parseMoment(said, Date.now()) ?? null;
}

/** Starts what a new step stands for. */
async function begin(tx: Tx, run: LockedRun, op: Op): Promise<Sending[]> {
  if (op.op === "StepPlanned") return [callFor(run, op.id)];
  const at = momentOf(op);
  const wake: Sending[] = at ? [{ work: { kind: "wake", run: run.id, step: op.id }, at }] : [];
  if (op.op === "WaitForEvent") {
    await tx.query("insert into jobs.wait (run_id, step_id, event_name, expression) values ($1, $2, $3, $4)", [
      run.id,
      op.id,
      op.name ?? "",
      text(op.opts?.if) ?? null,
    ]);
  }
  if (op.op === "InvokeFunction") return [...wake, ...(await invokeFunction(tx, run, op))];
  return wake;
}

const named = (op: Op) => op.displayName ?? op.name ?? op.id;

const unsupported = (op: Op): Ending => ({
  status: "failed",
  error: {
    name: "UnsupportedStep",
    message: `Step "${named(op)}" uses ${op.op}, which the embedded job server does not have`,
  },
});

const unreadable = (op: Op): Ending => ({
  status: "failed",
  error: {
    name: "UnreadableTime",
    message: `Step "${named(op)}" waits for something that is neither a span nor a time`,
  },
});
