import "server-only";
import { type Period, previousPeriod } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import type { Platform } from "@/prisma/generated/enums";
import type { GainedMetric } from "./points";
import { readBloggerGains } from "./read-blogger-gains";
import type { Gains } from "./to-gains";
import type { WatchedFilter } from "./watched-profiles";

/** What a blogger gained in a period and in the equal one before it; null is unknown. */
export type BloggerMove = {
  id: string;
  name: string;
  platforms: Platform[];
  avatarUrl: string | null;
  gained: bigint | null;
  previous: bigint | null;
  days: Gains["days"];
};

/** Every blogger of the filter with its gains of a metric, in no order. */
export async function bloggerMoves(
  ctx: Ctx,
  filter: WatchedFilter,
  period: Period,
  metric: GainedMetric | "followers" = "views",
): Promise<BloggerMove[]> {
  const [bloggers, gains, before] = await Promise.all([
    findBloggers(ctx, filter),
    readBloggerGains(ctx, filter, period, metric),
    readBloggerGains(ctx, filter, previousPeriod(period), metric),
  ]);
  return bloggers.map(({ id, name, subscriptions }) => {
    const profiles = subscriptions.map((subscription) => subscription.profile);
    return {
      id,
      name,
      platforms: [...new Set(profiles.map((profile) => profile.platform))],
      avatarUrl: imageUrl(profiles.find((profile) => profile.avatarUrl)?.avatarUrl ?? null, 128),
      gained: gains.get(id)?.total ?? null,
      previous: before.get(id)?.total ?? null,
      days: gains.get(id)?.days ?? [],
    };
  });
}

function findBloggers(ctx: Ctx, { bloggerId, platform }: WatchedFilter) {
  return ctx.db.blogger.findMany({
    where: {
      workspaceId: ctx.workspaceId,
      deletedAt: null,
      ...(bloggerId ? { id: bloggerId } : {}),
      ...(platform ? { subscriptions: { some: { profile: { platform } } } } : {}),
    },
    select: {
      id: true,
      name: true,
      subscriptions: {
        select: { profile: { select: { platform: true, avatarUrl: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
    orderBy: { id: "asc" },
  });
}
