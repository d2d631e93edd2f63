import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { systemCtx } from "@/lib/services/context";
import { tidyUp } from "@/lib/services/maintenance/tidy-up";

/** Housekeeping at an hour when nothing else is scheduled by default. */
export const nightlyTidy = () =>
  inngest.createFunction(
    {
      id: "nightly-tidy",
      name: "Nightly housekeeping",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} 40 1 * * *`)],
      retries: 4,
    },
    async ({ step }) => step.run("tidy", () => attempt(() => tidyUp(systemCtx("nightly-tidy")))),
  );
