import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { beginRun } from "@/lib/services/parser/begin-run";
import { dispatchRunItems } from "@/lib/services/parser/dispatch-run-items";
import { failRun } from "@/lib/services/parser/fail-run";
import { type RefreshResult, refreshRunProfiles } from "@/lib/services/parser/refresh-run-profiles";

const requested = eventType("parser/run.requested", { schema: catalogue["parser/run.requested"] });

/** Begins a run: asks for known accounts together, then for the parse of its first profiles; each asks for the next. */
export const startRun = inngest.createFunction(
  {
    id: "start-run",
    name: "Start a parse run",
    triggers: [requested],
    retries: 4,
    cancelOn: [{ event: "parser/run.cancelled", match: "data.runId" }],
    onFailure: async ({ event, step }) => {
      const { runId } = requested.schema.parse(event.data.event.data);
      await step.run("fail", () => failRun(systemCtx("start-run"), runId));
    },
  },
  async ({ event, step }) => {
    const { runId } = event.data;
    const { goesOn } = await step.run("begin", () => attempt(() => beginRun(systemCtx("start-run"), runId)));
    if (!goesOn) return { dispatched: 0 };

    let after: string | null = null;
    do {
      const from: string | null = after;
      const refreshed: RefreshResult = await step.run("refresh", () =>
        attempt(() => refreshRunProfiles(systemCtx("start-run"), runId, "youtube", from)),
      );
      after = refreshed.after;
    } while (after);

    return step.run("dispatch", () => attempt(() => dispatchRunItems(systemCtx("start-run"), runId)));
  },
);
