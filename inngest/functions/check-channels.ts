import "server-only";
import { cron, eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { catalogue } from "@/lib/events/catalogue";
import { channelsToCheck } from "@/lib/services/channels/channels-to-check";
import { checkChannels } from "@/lib/services/channels/check-channels";
import { eraseDeadAccess } from "@/lib/services/channels/erase-dead-access";
import { systemCtx } from "@/lib/services/context";

const NAME = "check-channels";
/** As many as a step has time for when Google does not answer at all. */
const BATCH = 12;

const withdrawn = eventType("channel/access.withdrawn", { schema: catalogue["channel/access.withdrawn"] });

/** Renews every channel's token once a day, and those that may share a login from which access was withdrawn. */
export const checkChannelsRegularly = () =>
  inngest.createFunction(
    {
      id: NAME,
      name: "Check the channels' access",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} 20 2 * * *`), withdrawn],
      retries: 4,
    },
    async ({ event, step }) => {
      const from = event.name === withdrawn.name ? event.data.channelId : undefined;
      const ids = await step.run("list", () => attempt(() => channelsToCheck(systemCtx(NAME), from)));
      const count = { checked: 0, needsReconnect: 0, unknown: 0 };
      for (let at = 0; at < ids.length; at += BATCH) {
        const some = ids.slice(at, at + BATCH);
        const checked = await step.run("check", () => attempt(() => checkChannels(systemCtx(NAME), some)));
        count.checked += checked.length;
        count.needsReconnect += checked.filter((one) => one.state === "needs_reconnect").length;
        count.unknown += checked.filter((one) => one.state === "unknown").length;
      }
      const erased = await step.run("erase", () => attempt(() => eraseDeadAccess(systemCtx(NAME))));
      return { ...count, erased };
    },
  );
