import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { channelsToCheck } from "@/lib/services/channels/channels-to-check";
import { checkChannel } from "@/lib/services/channels/check-channel";
import { systemCtx } from "@/lib/services/context";

const NAME = "check-channels";

/** Renews every channel's token once a day. */
export const checkChannels = () =>
  inngest.createFunction(
    {
      id: NAME,
      name: "Check the channels' access",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} 20 2 * * *`)],
      retries: 4,
    },
    async ({ step }) => {
      const ids = await step.run("list", () => attempt(() => channelsToCheck(systemCtx(NAME))));
      const checked = [];
      for (const id of ids)
        checked.push(await step.run("check", () => attempt(() => checkChannel(systemCtx(NAME), id))));
      return { checked };
    },
  );
