import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { systemCtx } from "@/lib/services/context";
import { type FoundUploads, findNewUploads } from "@/lib/services/refresh/find-new-uploads";
import { REFRESH_CRON, readAllowance } from "@/lib/services/refresh/read-allowance";
import { type RefreshedVideos, refreshVideos } from "@/lib/services/refresh/refresh-videos";

const NAME = "refresh-videos";
/** What is left then comes first at the next tick. */
const MOST_STEPS = 100;

/** Between parses: new uploads by free feeds, then the numbers of the videos that are due, within the day's quota. */
export const refreshVideosHourly = () =>
  inngest.createFunction(
    {
      id: NAME,
      name: "Refresh young and fast videos",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} ${REFRESH_CRON}`)],
      retries: 4,
      concurrency: [{ limit: 1 }],
    },
    async ({ step }) => {
      const all = { feeds: 0, found: 0, calls: 0, read: 0 };
      for (let count = 0; count < MOST_STEPS; count += 1) {
        const part: FoundUploads = await step.run("feeds", () =>
          attempt(() => findNewUploads(systemCtx(NAME), "youtube")),
        );
        all.feeds += part.feeds;
        all.found += part.found;
        if (!part.more) break;
      }
      const calls: number = await step.run("allowance", () => attempt(() => readAllowance(systemCtx(NAME))));
      const silent: string[] = [];
      for (let count = 0; count < MOST_STEPS && all.calls < calls; count += 1) {
        const ask = { calls: calls - all.calls, silent: [...silent] };
        const part: RefreshedVideos = await step.run("numbers", () =>
          attempt(() => refreshVideos(systemCtx(NAME), "youtube", ask)),
        );
        all.calls += part.calls;
        all.read += part.read;
        silent.push(...part.silent);
        if (!part.more || part.refused) break;
      }
      return all;
    },
  );
