import { releaseSlots } from "@/inngest/server/limits/slots";
import { maxAttemptsOf } from "@/inngest/server/protocol/function-config";
import { applyOps } from "@/inngest/server/runs/apply-ops";
import { finishRun } from "@/inngest/server/runs/finish-run";
import { type LockedRun, lockRun } from "@/inngest/server/runs/lock-run";
import type { Answer } from "@/inngest/server/runs/read-answer";
import { recordFailure } from "@/inngest/server/runs/record-failure";
import { repeatCall, retryCall } from "@/inngest/server/runs/retry-call";
import type { Server } from "@/inngest/server/server";
import type { Tx } from "@/inngest/server/store/database";
import type { Call, Claim, Sending } from "@/inngest/server/store/queue";

const MAX_CUT_OFF = 20;

/**
 * Stores what came of a call and schedules what follows, in the one transaction that also settles the delivery:
 * either all of it has happened or none. A delivery that was taken over changes nothing.
 */
export async function settleCall(server: Server, claim: Claim, call: Call, answer: Answer): Promise<void> {
  const sendings = await server.database.transaction(async (tx) => {
    const run = await lockRun(tx, call.run);
    if (!(await server.queue.complete(tx, claim))) return [];
    const next = run?.alive ? await advance(server, tx, run, call, answer) : [];
    if (run?.limits) next.push(...(await releaseSlots(tx, run.limits, claim.id)));
    await server.queue.send(tx, next);
    return next;
  });
  server.queue.rang(sendings);
}

async function advance(server: Server, tx: Tx, run: LockedRun, call: Call, answer: Answer): Promise<Sending[]> {
  const { retryDelaysMs } = server.settings;
  if (answer.kind === "lost") {
    server.log.warn({ run: run.id, function: run.function.slug, detail: answer.detail }, "the app is away");
    const hopeless = answer.reached && call.losses >= MAX_CUT_OFF;
    if (!hopeless) return [repeatCall(run, call)];
    const error = {
      name: "CallCutOff",
      message: `The app broke off the call ${call.losses + 1} times: ${answer.detail}`,
    };
    return advance(server, tx, run, call, { kind: "error", error, mayRetry: true, retryAt: undefined });
  }
  if (answer.kind === "error") {
    await recordFailure(tx, run.id, call.step === "step" ? null : call.step, call.attempt, answer.error);
    const again = answer.mayRetry && call.attempt + 1 < maxAttemptsOf(run.function.config);
    if (again) return [retryCall(run, call, retryDelaysMs, answer.retryAt)];
    return finishRun(tx, run, { status: "failed", error: answer.error });
  }
  const known = run.reqVersion === answer.version;
  run.reqVersion = answer.version;
  if (answer.kind === "result") return finishRun(tx, run, { status: "completed", output: answer.data });
  const { mayRetry, retryAt } = answer;
  // A run that ends stores it on the way.
  if (!known && !answer.ops.some(({ op }) => op === "RunComplete")) {
    await tx.query("update jobs.run set req_version = $2 where id = $1", [run.id, answer.version]);
  }
  return applyOps(tx, run, answer.ops, { call, mayRetry, retryAt, retryDelaysMs });
}
