import { canonicalJson } from "@/inngest/server/protocol/canonical-json";
import { maxAttemptsOf } from "@/inngest/server/protocol/function-config";
import { ulid } from "@/inngest/server/protocol/ids";
import type { LoadedCall } from "@/inngest/server/runs/load-call";
import type { Call } from "@/inngest/server/store/queue";

export type CallRequest = { url: string; headers: Record<string, string>; body: string };

/** The request that asks the app for the next part of a run. The body is canonical, so its signature is plain. */
export function buildRequest(
  loaded: LoadedCall,
  call: Call,
  delivery: { id: string; retryCount: number },
  maxInlineBytes: number,
): CallRequest {
  const generation = call.generation + delivery.retryCount;
  const requestId = ulid();
  const url = new URL(loaded.url);
  url.searchParams.set("stepId", call.step);
  const body = (useApi: boolean) =>
    canonicalJson({
      ctx: {
        attempt: call.attempt,
        disable_immediate_execution: call.step !== "step" || loaded.pending > 0,
        env: "",
        fn_id: loaded.functionId,
        generation_id: generation,
        job_id: call.job,
        max_attempts: maxAttemptsOf(loaded.config),
        qi_id: delivery.id,
        request_id: requestId,
        run_id: loaded.runId,
        stack: { current: loaded.stack.length, stack: loaded.stack },
        step_id: "step",
        use_api: useApi,
      },
      defers: {},
      event: loaded.event,
      events: useApi ? [] : [loaded.event],
      steps: useApi ? {} : loaded.steps,
      use_api: useApi,
      version: loaded.reqVersion,
    });
  const whole = body(false);
  return {
    url: url.href,
    headers: {
      "content-type": "application/json",
      "user-agent": "Inngest",
      "x-inngest-generation-id": String(generation),
      "x-inngest-job-id": call.job,
      "x-inngest-req-version": String(loaded.reqVersion),
      "x-inngest-step-id": call.step,
      "x-request-id": requestId,
      "x-run-id": loaded.runId,
    },
    body: Buffer.byteLength(whole) > maxInlineBytes ? body(true) : whole,
  };
}
