import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { systemCtx } from "@/lib/services/context";
import { sweepUploads } from "@/lib/services/uploads/sweep-uploads";

const NAME = "sweep-uploads";

/** Every five minutes: uploads that nobody has heard of in time, and those whose channel is connected again. */
export const sweepUploadsRegularly = () =>
  inngest.createFunction(
    { id: NAME, name: "Sweep up stuck uploads", triggers: [cron("*/5 * * * *")], retries: 2 },
    async ({ step }) => step.run("sweep", () => attempt(() => sweepUploads(systemCtx(NAME)))),
  );
