import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { systemCtx } from "@/lib/services/context";
import { runDueParse } from "@/lib/services/parser/run-due-parse";

/** Parses everything that is watched once a day, at PARSE_CRON in the app's zone. */
export const dailyParse = () =>
  inngest.createFunction(
    {
      id: "daily-parse",
      name: "Daily parse",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} ${env().PARSE_CRON}`)],
      retries: 4,
    },
    async ({ step }) => step.run("start", () => attempt(() => runDueParse(systemCtx("daily-parse")))),
  );
