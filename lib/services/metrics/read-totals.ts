import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Tx } from "@/lib/db/client";
import { Platform } from "@/prisma/generated/enums";
import { shared } from "./metric-sql";
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

/**
 * The numbers of contract §6 for `[from, to)`, per platform, over the profiles that the workspace watches.
 * Each part goes from profile to profile by its index (LATERAL), so that what others have does not count.
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
  last AS MATERIALIZED (
    SELECT w.platform, r.* FROM watched w LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket < ${to}::timestamptz
      ORDER BY r.bucket DESC LIMIT 1) r ON true),
  totals AS (
    SELECT platform, count(*)::int AS profiles, coalesce(sum("videosTracked"), 0)::int AS "videosTracked",
      sum(views)::bigint AS views, sum(likes)::bigint AS likes, sum(comments)::bigint AS comments,
      sum(shares)::bigint AS shares, sum(favorites)::bigint AS favorites, sum(followers)::bigint AS followers,
      sum("engActions")::bigint AS "engActions", sum("engViews")::bigint AS "engViews",
      coalesce(sum("followerRates"), 0) AS "followerRates", coalesce(sum("followerRated"), 0)::int AS "followerRateVideos",
      max("observedAt") AS "dataThrough"
    FROM last GROUP BY platform),
  inside AS MATERIALIZED (
    SELECT w.platform, r.* FROM watched w CROSS JOIN LATERAL (
      SELECT r.sources, sum(r."gainedViews") AS views, sum(r."gainedLikes") AS likes,
        sum(r."gainedComments") AS comments, sum(r."gainedShares") AS shares
      FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
      GROUP BY r.sources) r),
  gained AS (
    SELECT platform, sum(views) AS views, sum(likes) AS likes, sum(comments) AS comments, sum(shares) AS shares
    FROM inside GROUP BY platform),
  first AS (
    SELECT w.platform, sum(s.views) AS views, sum(s.likes) AS likes, sum(s.comments) AS comments, sum(s.shares) AS shares
    FROM watched w CROSS JOIN LATERAL (SELECT
      sum(s."firstViews") FILTER (WHERE s."firstViewsAt" >= ${from}::timestamptz AND s."firstViewsAt" < ${to}::timestamptz) AS views,
      sum(s."firstLikes") FILTER (WHERE s."firstLikesAt" >= ${from}::timestamptz AND s."firstLikesAt" < ${to}::timestamptz) AS likes,
      sum(s."firstComments") FILTER (WHERE s."firstCommentsAt" >= ${from}::timestamptz AND s."firstCommentsAt" < ${to}::timestamptz) AS comments,
      sum(s."firstShares") FILTER (WHERE s."firstSharesAt" >= ${from}::timestamptz AND s."firstSharesAt" < ${to}::timestamptz) AS shares
      FROM "VideoState" s WHERE s.scope = w.scope AND s."profileId" = w."profileId"
        AND s."publishedAt" >= ${from}::timestamptz AND s."firstObservedAt" < ${to}::timestamptz) s
    GROUP BY w.platform),
  published AS (
    SELECT w.platform, sum(v.count)::int AS videos FROM watched w CROSS JOIN LATERAL (
      SELECT count(*) FROM "Video" v WHERE v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz) v
    GROUP BY w.platform),
  told_by AS (
    SELECT platform, array_agg(DISTINCT source) AS sources
    FROM (SELECT platform, sources FROM inside UNION SELECT platform, sources FROM last) t CROSS JOIN unnest(sources) AS source
    GROUP BY platform)
  SELECT totals.*, coalesce(p.videos, 0) AS videos,
    (coalesce(g.views, 0) + coalesce(f.views, 0))::bigint AS "gainedViews",
    (coalesce(g.likes, 0) + coalesce(f.likes, 0))::bigint AS "gainedLikes",
    (coalesce(g.comments, 0) + coalesce(f.comments, 0))::bigint AS "gainedComments",
    (coalesce(g.shares, 0) + coalesce(f.shares, 0))::bigint AS "gainedShares",
    coalesce(t.sources, '{}') AS sources
  FROM totals LEFT JOIN gained g USING (platform) LEFT JOIN first f USING (platform)
    LEFT JOIN published p USING (platform) LEFT JOIN told_by t USING (platform)
  ORDER BY totals.platform`;
  return z.array(platformTotals).parse(rows);
}
