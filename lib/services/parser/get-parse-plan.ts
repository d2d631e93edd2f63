import "server-only";
import { Cron } from "croner";
import { env } from "@/lib/env/env";
import { adapterFor } from "@/lib/platforms/registry";
import type { Ctx } from "@/lib/services/context";
import { getQuota } from "@/lib/services/quota/get-quota";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { DETAILS_BATCH } from "./rules";
import type { ParsePlanDto } from "./schemas";

/** What the next daily parse of this workspace's profiles will cost: accounts together, then each one's listing and videos. */
export async function getParsePlan(ctx: Ctx): Promise<ParsePlanDto> {
  const { ENABLE_SCHEDULER, PARSE_CRON, TZ_DEFAULT, MAX_VIDEOS_PER_PLATFORM } = env();
  const profiles = await ctx.db.profile.findMany({
    where: {
      scope: SHARED_SCOPE,
      subscriptions: { some: { workspaceId: ctx.workspaceId, blogger: { deletedAt: null } } },
    },
    select: { platform: true, _count: { select: { videos: { where: { scope: SHARED_SCOPE } } } } },
  });
  const chosen = adapterFor("youtube");
  const byKey = chosen.usable && chosen.adapter.connector === "youtube-api";
  const costly = byKey ? profiles.filter((profile) => profile.platform === "youtube") : [];
  const units = costly.reduce(
    (sum, { _count }) => {
      const pages = Math.max(1, Math.ceil(Math.min(_count.videos, MAX_VIDEOS_PER_PLATFORM) / DETAILS_BATCH));
      return sum + 2 * pages;
    },
    Math.ceil(costly.length / DETAILS_BATCH),
  );
  const { buckets } = await getQuota(ctx);
  const nextRunAt = ENABLE_SCHEDULER ? new Cron(PARSE_CRON, { timezone: TZ_DEFAULT }).nextRun(ctx.now) : null;
  return {
    nextRunAt: nextRunAt?.toISOString() ?? null,
    timeZone: TZ_DEFAULT,
    profiles: profiles.length,
    buckets: buckets
      .filter((bucket) => bucket.name === "queries")
      .map(({ name, limit, used }) => ({ name, units, limit, used, fits: units <= limit })),
  };
}
