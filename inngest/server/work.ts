import { matchEvents } from "@/inngest/server/events/match-events";
import { handleCall } from "@/inngest/server/runs/handle-call";
import { timeOutRun } from "@/inngest/server/runs/time-out-run";
import { wakeStep } from "@/inngest/server/runs/wake-step";
import type { Server } from "@/inngest/server/server";
import type { Delivery } from "@/inngest/server/store/queue";

/** Does one piece of work from the queue. */
export function handleWork(server: Server, { work, ...claim }: Delivery): Promise<void> {
  switch (work.kind) {
    case "call":
      return handleCall(server, claim, work);
    case "wake":
      return wakeStep(server, claim, work.run, work.step);
    case "match":
      return matchEvents(server, claim, work.events);
    case "timeout":
      return timeOutRun(server, claim, work);
  }
}
