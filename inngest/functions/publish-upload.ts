import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { giveUpUpload } from "@/lib/services/uploads/pipeline/give-up-upload";
import { handOverUpload } from "@/lib/services/uploads/pipeline/hand-over-upload";
import { runPhase } from "@/lib/services/uploads/pipeline/run-phase";
import { go, type Next } from "@/lib/services/uploads/rules/phases";

const requested = eventType("upload/requested", { schema: catalogue["upload/requested"] });
const NAME = "publish-upload";
/** Steps of uploads at work at once, and of one channel's. */
const AT_ONCE = 8;
const AT_ONCE_PER_CHANNEL = 2;
/** Well under the thousand that Inngest Cloud allows; a fresh job goes on. */
const STEPS_A_JOB = 400;

/** Publishes a video: download → upload → save → clean up. Each step is one verb that says what comes next. */
export const publishUpload = inngest.createFunction(
  {
    id: NAME,
    name: "Publish a video",
    triggers: [requested],
    retries: 8,
    concurrency: [{ limit: AT_ONCE }, { limit: AT_ONCE_PER_CHANNEL, key: "event.data.channelId" }],
    // A retry that follows at once is another start, and goes on.
    cancelOn: [
      {
        event: "upload/cancelled",
        if: "event.data.uploadId == async.data.uploadId && event.data.attempt == async.data.attempt",
      },
    ],
    onFailure: async ({ event, error, step }) => {
      const run = requested.schema.parse(event.data.event.data);
      await step.run("fail", () => giveUpUpload(systemCtx(NAME), run, error.message));
    },
  },
  async ({ event, step }) => {
    const run = event.data;
    let next: Next = go("begin");
    for (let steps = 0; next.do !== "end"; steps += 1) {
      if (steps >= STEPS_A_JOB) return step.run("hand over", () => handOverUpload(systemCtx(NAME), run));
      if (next.do === "wait") {
        await step.sleepUntil(`wait ${steps}`, new Date(next.until));
        steps += 1;
      }
      const { phase } = next;
      next = await step.run(phase, () => attempt(() => runPhase(systemCtx(NAME), run, phase)));
    }
    return { state: next.state };
  },
);
