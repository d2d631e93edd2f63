import { shortId } from "@/inngest/server/protocol/ids";
import type { LockedRun } from "@/inngest/server/runs/lock-run";
import type { Sending } from "@/inngest/server/store/queue";

/** The work that asks the app what a run does next, or (given a step) runs that step. */
export const callFor = (run: Pick<LockedRun, "id" | "priority">, step = "step"): Sending => ({
  work: { kind: "call", run: run.id, step, job: shortId(), attempt: 0, generation: 1, losses: 0 },
  priority: run.priority,
});
