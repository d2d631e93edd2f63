import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { giveUpDownload } from "@/lib/services/downloads/give-up-download";
import { runDownload } from "@/lib/services/downloads/run-download";

const requested = eventType("download/requested", { schema: catalogue["download/requested"] });
const STEP_MS = 50_000;

/** Fetches source material: a step a minute, until it is whole. */
export const downloadVideo = inngest.createFunction(
  {
    id: "download-video",
    name: "Download a video",
    triggers: [requested],
    retries: 5,
    cancelOn: [{ event: "download/cancelled", match: "data.downloadId" }],
    onFailure: async ({ event, error, step }) => {
      const { downloadId: id, attempt: start } = requested.schema.parse(event.data.event.data);
      await step.run("fail", () => giveUpDownload(systemCtx("download-video"), { id, attempt: start }, error.message));
    },
  },
  async ({ event, step }) => {
    const { downloadId: id, attempt: start } = event.data;
    const next = () => runDownload(systemCtx("download-video"), { id, attempt: start }, new Date(Date.now() + STEP_MS));
    for (let done = false; !done; ) ({ done } = await step.run("fetch", () => attempt(next)));
    return { state: "ended" };
  },
);
