import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { seenPoint, shared, valueAt } from "./metric-sql";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

const known = z.bigint().nullable();
const gained = z.bigint();

const platformTotals = z.object({
  platform: z.enum(Platform),
  profiles: z.number(),
  videos: z.number(),
  videosTracked: z.number(),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  favorites: known,
  followers: known,
  engActions: known,
  engViews: known,
  gainedViews: gained,
  gainedLikes: gained,
  gainedComments: gained,
  gainedShares: gained,
  followerRates: z.number(),
  followerRateVideos: z.number(),
  dataThrough: z.date().nullable(),
  sources: z.array(z.string()),
});
export type PlatformTotals = z.output<typeof platformTotals>;

const ENGAGED = ["views", "likes", "comments", "shares"] as const;

/**
 * The numbers of contract §6 for `[from, to)`, per platform, over the profiles that the workspace watches.
 * Followers at publication are known only of videos that came out after the profile's first count (`counted`).
 * A gain is what the rollup counted plus the first values of videos published since `from`: those count from 0.
 */
export async function readTotals(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  { from, to }: Bounds,
): Promise<PlatformTotals[]> {
  const rows = await db.$queryRaw`
  WITH watched AS MATERIALIZED (${watchedProfiles(workspaceId, filter)}),
  last AS (
    SELECT w.platform, count(*)::int AS profiles, coalesce(sum(r."videosTracked"), 0)::int AS "videosTracked",
      sum(r.views)::bigint AS views, sum(r.likes)::bigint AS likes, sum(r.comments)::bigint AS comments,
      sum(r.shares)::bigint AS shares, sum(r.favorites)::bigint AS favorites, sum(r.followers)::bigint AS followers,
      sum(r."engActions")::bigint AS "engActions", sum(r."engViews")::bigint AS "engViews",
      max(r."observedAt") AS "dataThrough"
    FROM watched w LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket < ${to}::timestamptz
      ORDER BY r.bucket DESC LIMIT 1) r ON true
    GROUP BY w.platform),
  gained AS (
    SELECT w.platform, sum(r."gainedViews") AS views, sum(r."gainedLikes") AS likes,
      sum(r."gainedComments") AS comments, sum(r."gainedShares") AS shares
    FROM watched w JOIN "ProfileRollup" r ON r.scope = w.scope AND r."profileId" = w."profileId"
      AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
    GROUP BY w.platform),
  published AS (
    SELECT w.platform, count(*) FILTER (WHERE v."publishedAt" < ${to}::timestamptz)::int AS videos,
      sum(s."firstViews") FILTER (WHERE s."firstViewsAt" >= ${from}::timestamptz AND s."firstViewsAt" < ${to}::timestamptz) AS views,
      sum(s."firstLikes") FILTER (WHERE s."firstLikesAt" >= ${from}::timestamptz AND s."firstLikesAt" < ${to}::timestamptz) AS likes,
      sum(s."firstComments") FILTER (WHERE s."firstCommentsAt" >= ${from}::timestamptz AND s."firstCommentsAt" < ${to}::timestamptz) AS comments,
      sum(s."firstShares") FILTER (WHERE s."firstSharesAt" >= ${from}::timestamptz AND s."firstSharesAt" < ${to}::timestamptz) AS shares
    FROM watched w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
      AND v."publishedAt" >= ${from}::timestamptz
    LEFT JOIN "VideoState" s ON s.scope = w.scope AND s."videoId" = v.id
    GROUP BY w.platform),
  counted AS MATERIALIZED (
    SELECT w.*, since FROM watched w CROSS JOIN LATERAL (
      SELECT min(s."observedAt") AS since FROM "ProfileSnapshot" s
      WHERE s."profileId" = w."profileId" AND s.scope IN (w.scope, ${shared}) AND s.followers > 0 AND ${seenPoint}) f
    WHERE since < ${to}::timestamptz),
  by_followers AS (
    SELECT w.platform, sum((m.likes + coalesce(m.comments, 0) + coalesce(m.shares, 0))::float8 / f.followers) AS rates,
      count(*)::int AS videos
    FROM counted w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
      AND v."publishedAt" >= w.since AND v."publishedAt" < ${to}::timestamptz
    JOIN "VideoState" g ON g.scope = w.scope AND g."videoId" = v.id AND g."firstObservedAt" < ${to}::timestamptz
    CROSS JOIN LATERAL (
      SELECT s.followers FROM "ProfileSnapshot" s WHERE s."profileId" = w."profileId" AND s.scope IN (w.scope, ${shared})
        AND s.followers > 0 AND s."observedAt" <= v."publishedAt" AND ${seenPoint}
      ORDER BY s."observedAt" DESC LIMIT 1) f
    CROSS JOIN LATERAL (SELECT ${Prisma.join(ENGAGED.map((metric) => Prisma.sql`${valueAt(metric, to)} AS ${Prisma.raw(metric)}`))}) m
    WHERE m.views IS NOT NULL AND m.likes IS NOT NULL
    GROUP BY w.platform),
  told_by AS (
    SELECT w.platform, array_agg(DISTINCT source) AS sources
    FROM watched w JOIN LATERAL (
      SELECT unnest(r.sources) AS source FROM "ProfileRollup" r WHERE r.scope = w.scope
        AND r."profileId" = w."profileId" AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
      UNION ALL
      (SELECT unnest(r.sources) FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket < ${to}::timestamptz ORDER BY r.bucket DESC LIMIT 1)) r ON true
    GROUP BY w.platform)
  SELECT last.*, coalesce(p.videos, 0) AS videos,
    (coalesce(g.views, 0) + coalesce(p.views, 0))::bigint AS "gainedViews",
    (coalesce(g.likes, 0) + coalesce(p.likes, 0))::bigint AS "gainedLikes",
    (coalesce(g.comments, 0) + coalesce(p.comments, 0))::bigint AS "gainedComments",
    (coalesce(g.shares, 0) + coalesce(p.shares, 0))::bigint AS "gainedShares",
    coalesce(e.rates, 0)::float8 AS "followerRates", coalesce(e.videos, 0) AS "followerRateVideos",
    coalesce(t.sources, '{}') AS sources
  FROM last LEFT JOIN gained g USING (platform) LEFT JOIN published p USING (platform)
    LEFT JOIN told_by t USING (platform) LEFT JOIN by_followers e USING (platform)
  ORDER BY last.platform`;
  return z.array(platformTotals).parse(rows);
}
