import "server-only";
import { previousPeriod } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "./count";
import { readBloggerGains } from "./read-blogger-gains";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { MoversDto, TopQuery } from "./schemas";

/** The bloggers that gained the most views within a period, each with its gain in the period before. */
export async function fastestBloggers(ctx: Ctx, query: TopQuery): Promise<MoversDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const bloggers = await ctx.db.blogger.findMany({
    where: {
      workspaceId: ctx.workspaceId,
      deletedAt: null,
      ...(query.bloggerId ? { id: query.bloggerId } : {}),
      ...(query.platform ? { subscriptions: { some: { profile: { platform: query.platform } } } } : {}),
    },
    select: {
      id: true,
      name: true,
      subscriptions: {
        select: { profile: { select: { platform: true, avatarUrl: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const [gains, before] = await Promise.all([
    readBloggerGains(ctx, query, period),
    readBloggerGains(ctx, query, previousPeriod(period)),
  ]);
  const moved = bloggers.flatMap((blogger) => {
    const gain = gains.get(blogger.id);
    return gain ? [{ blogger, gain, previous: before.get(blogger.id)?.total ?? null }] : [];
  });
  moved.sort((a, b) => Number(b.gain.total - a.gain.total));
  return {
    period,
    items: moved.slice(0, query.limit).map(({ blogger, gain, previous }) => {
      const profiles = blogger.subscriptions.map((subscription) => subscription.profile);
      return {
        id: blogger.id,
        name: blogger.name,
        platforms: [...new Set(profiles.map((profile) => profile.platform))],
        avatarUrl: imageUrl(profiles.find((profile) => profile.avatarUrl)?.avatarUrl ?? null, 128),
        gainedViews: toCount(gain.total),
        previousGainedViews: toCount(previous),
        change:
          previous === null || previous === 0n ? null : Number(gain.total - previous) / Math.abs(Number(previous)),
        sparkline: gain.days.map(toCount),
      };
    }),
  };
}
