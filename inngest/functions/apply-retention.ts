import "server-only";
import { cron, eventType } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { catalogue } from "@/lib/events/catalogue";
import { systemCtx } from "@/lib/services/context";
import { eraseExpiredImports } from "@/lib/services/retention/erase-expired-imports";
import { eraseExpiredShared } from "@/lib/services/retention/erase-expired-shared";
import { shapeViews } from "@/lib/services/retention/shape-views";

const NAME = "apply-retention";
/** Profiles a step. What is left after the last step comes first the next night. */
const BATCH = 20;
const MOST_STEPS = 150;

const viewChanged = eventType("retention/view.changed", { schema: catalogue["retention/view.changed"] });

/**
 * Every night: erases what is older than the installation and the workspaces keep it, and moves what workspaces see. A
 * workspace that changes what it sees need not wait for the night; whatever erases does.
 */
export const applyRetention = () =>
  inngest.createFunction(
    {
      id: NAME,
      name: "Apply retention",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} 10 1 * * *`), viewChanged],
      retries: 4,
      concurrency: [{ limit: 1 }],
    },
    async ({ event, step }) => {
      const all = { views: 0, shared: 0, imported: 0 };
      const untilDone = async (work: () => Promise<boolean>) => {
        for (let count = 0; count < MOST_STEPS; count += 1) if (!(await work())) return;
      };
      if (event.name !== viewChanged.name) {
        await untilDone(async () => {
          const part = await step.run("shared", () => attempt(() => eraseExpiredShared(systemCtx(NAME), BATCH)));
          all.shared += part.profiles;
          return part.more;
        });
        await untilDone(async () => {
          const part = await step.run("imports", () => attempt(() => eraseExpiredImports(systemCtx(NAME), BATCH)));
          all.imported += part.profiles;
          return part.more;
        });
      }
      await untilDone(async () => {
        const part = await step.run("views", () => attempt(() => shapeViews(systemCtx(NAME), BATCH)));
        all.views += part.views;
        return part.more;
      });
      return all;
    },
  );
