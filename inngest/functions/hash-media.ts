import "server-only";
import { eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { hashMedia } from "@/lib/services/files/hash-media";

const requested = eventType("media/hash.requested", { schema: catalogue["media/hash.requested"] });

/** Writes down the SHA-256 of a file that is too large to hash while its sender waits. One at a time: it reads the whole file. */
export const hashMediaFile = inngest.createFunction(
  {
    id: "hash-media",
    name: "Hash a stored file",
    triggers: [requested],
    retries: 3,
    concurrency: [{ limit: 1 }],
  },
  async ({ event, step }) =>
    step.run("hash", () => attempt(() => hashMedia(systemCtx("hash-media"), event.data.mediaFileId))),
);
