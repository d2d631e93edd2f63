import "server-only";
import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { attempt } from "@/inngest/retry";
import { env } from "@/lib/env/env";
import { systemCtx } from "@/lib/services/context";
import { channelsWithDuePosts } from "@/lib/services/posts/channels-with-due-posts";
import { refreshChannelPosts } from "@/lib/services/posts/refresh-channel-posts";
import { type RefreshedPosts, refreshPublicPosts } from "@/lib/services/posts/refresh-public-posts";

const NAME = "refresh-post-stats";
/** Each reads a thousand posts; what is left then comes first the next time. */
const MOST_STEPS = 200;

/** Statistics of everything that was published, at STATS_CRON in the app's zone: first by the key, the rest by its owners. */
export const refreshPostStats = () =>
  inngest.createFunction(
    {
      id: NAME,
      name: "Refresh the statistics of posts",
      triggers: [cron(`TZ=${env().TZ_DEFAULT} ${env().STATS_CRON}`)],
      retries: 4,
      concurrency: [{ limit: 1 }],
    },
    async ({ step }) => {
      const began = await step.run("begin", async () => new Date().toISOString());
      const startedAt = new Date(began);
      const everybody: Omit<RefreshedPosts, "after"> = { read: 0, gone: 0, refused: null };
      let after: string | null = null;
      for (let count = 0; count < MOST_STEPS; count += 1) {
        const from: string | null = after;
        const part: RefreshedPosts = await step.run("public", () =>
          attempt(() => refreshPublicPosts(systemCtx(NAME), { startedAt, after: from })),
        );
        everybody.read += part.read;
        everybody.gone += part.gone;
        everybody.refused = part.refused;
        after = part.after;
        if (after === null) break;
      }
      const ids = await step.run("channels", () => attempt(() => channelsWithDuePosts(systemCtx(NAME), startedAt)));
      const channels = [];
      for (const channelId of ids.slice(0, MOST_STEPS)) {
        channels.push(
          await step.run("channel", () =>
            attempt(() => refreshChannelPosts(systemCtx(NAME), { channelId, startedAt })),
          ),
        );
      }
      return { everybody, channels };
    },
  );
