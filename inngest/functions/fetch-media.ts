import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { fetchFromUrl } from "@/lib/services/files/fetch-from-url";
import { giveUpFetch } from "@/lib/services/files/give-up-fetch";

const requested = eventType("media/fetch.requested", { schema: catalogue["media/fetch.requested"] });
const STEP_MS = 50_000;

/** Fetches a file from its address, apart from any upload: a step a minute, until it is whole. */
export const fetchMedia = inngest.createFunction(
  {
    id: "fetch-media",
    name: "Fetch a file",
    triggers: [requested],
    retries: 5,
    onFailure: async ({ event, error, step }) => {
      const { mediaFileId } = requested.schema.parse(event.data.event.data);
      await step.run("fail", () => giveUpFetch(systemCtx("fetch-media"), mediaFileId, error.message));
    },
  },
  async ({ event, step }) => {
    const ctx = () => systemCtx("fetch-media");
    const next = async () => {
      const fetched = await fetchFromUrl(ctx(), event.data.mediaFileId, { until: new Date(Date.now() + STEP_MS) });
      return { state: fetched.state, received: fetched.state === "ready" ? null : fetched.received.toString() };
    };
    for (let state = "incomplete"; state !== "ready"; ) {
      ({ state } = await step.run("fetch", () => attempt(next)));
    }
    return { state: "ready" };
  },
);
