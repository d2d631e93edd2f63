import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { hashMedia } from "@/lib/services/files/hash-media";

const requested = eventType("media/hash.requested", { schema: catalogue["media/hash.requested"] });
const STEP_MS = 50_000;

/** Writes down the SHA-256 of a file that is too large to hash while its sender waits: a step a minute, one file at a time. */
export const hashMediaFile = inngest.createFunction(
  {
    id: "hash-media",
    name: "Hash a stored file",
    triggers: [requested],
    retries: 3,
    concurrency: [{ limit: 1 }],
  },
  async ({ event, step }) => {
    const { mediaFileId } = event.data;
    const next = () => hashMedia(systemCtx("hash-media"), mediaFileId, new Date(Date.now() + STEP_MS));
    for (let done = false; !done; ) ({ done } = await step.run("hash", () => attempt(next)));
    return { state: "ended" };
  },
);
