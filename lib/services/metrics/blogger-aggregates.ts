import "server-only";
import { z } from "zod";
import { lastDays } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { toCount } from "./count";
import { readBloggerGains } from "./read-blogger-gains";
import type { BloggerAggregate } from "./schemas";
import { ratio } from "./to-totals-dto";
import { profilesOfBloggers } from "./watched-profiles";

const known = z.bigint().nullable();
const aggregate = z.object({
  bloggerId: z.string(),
  videoCount: z.number(),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  followers: known,
  engActions: known,
  engViews: known,
  lastParsedAt: z.date().nullable(),
  dataThrough: z.date().nullable(),
});

export const SPARKLINE_DAYS = 28;

/**
 * What tables show of bloggers: latest totals over their profiles, and the gains of the last 28 civil days.
 * `ids` absent: all bloggers of the workspace (then callers can sort by any of the figures). Foreign ids are absent.
 */
export async function bloggerAggregates(ctx: Ctx, ids?: string[]): Promise<Map<string, BloggerAggregate>> {
  const [rows, gains] = await Promise.all([
    ctx.db.$queryRaw`
      WITH watched AS (${profilesOfBloggers(ctx.workspaceId, { ids })})
      SELECT w."bloggerId", coalesce(sum(r."videosTracked"), 0)::int AS "videoCount", sum(r.views)::bigint AS views,
        sum(r.likes)::bigint AS likes, sum(r.comments)::bigint AS comments, sum(r.shares)::bigint AS shares,
        sum(r.followers)::bigint AS followers, sum(r."engActions")::bigint AS "engActions",
        sum(r."engViews")::bigint AS "engViews", max(p."lastParsedAt") AS "lastParsedAt",
        max(r."observedAt") AS "dataThrough"
      FROM watched w JOIN "Profile" p ON p.id = w."profileId"
      LEFT JOIN LATERAL (
        SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        ORDER BY r.bucket DESC LIMIT 1) r ON true
      GROUP BY w."bloggerId"`,
    readBloggerGains(ctx, { ids }, lastDays(ctx.now, ctx.timeZone, SPARKLINE_DAYS)),
  ]);
  return new Map(
    z
      .array(aggregate)
      .parse(rows)
      .map((row) => [
        row.bloggerId,
        {
          videoCount: row.videoCount,
          views: toCount(row.views),
          likes: toCount(row.likes),
          comments: toCount(row.comments),
          shares: toCount(row.shares),
          followers: toCount(row.followers),
          engagementRate: ratio(row.engActions, row.engViews),
          lastParsedAt: row.lastParsedAt?.toISOString() ?? null,
          dataThrough: row.dataThrough?.toISOString() ?? null,
          gainedViews: row.views === null ? null : toCount(gains.get(row.bloggerId)?.total ?? 0n),
          sparkline: (gains.get(row.bloggerId)?.days ?? Array<bigint | null>(SPARKLINE_DAYS).fill(null)).map(toCount),
        },
      ]),
  );
}
