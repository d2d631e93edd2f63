import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { systemCtx } from "@/lib/services/context";
import { layOutDueReports } from "@/lib/services/reports/lay-out-due-reports";
import { sendDelivery } from "@/lib/services/reports/send-delivery";
import { settleLostMails } from "@/lib/services/reports/settle-lost-mails";

const NAME = "send-reports";

/** Every five minutes: lays out the mails that are due and sends each in a step of its own; what failed comes up again. */
export const sendReports = () =>
  inngest.createFunction(
    { id: NAME, name: "Send reports by mail", triggers: [cron("*/5 * * * *")], retries: 4 },
    async ({ step }) => {
      await step.run("settle", () => attempt(() => settleLostMails(systemCtx(NAME))));
      const ids = await step.run("due", () => attempt(() => layOutDueReports(systemCtx(NAME))));
      const states: string[] = [];
      for (const id of ids) states.push(await step.run("send", () => attempt(() => sendDelivery(systemCtx(NAME), id))));
      return { mails: ids.length, sent: states.filter((state) => state === "sent").length };
    },
  );
