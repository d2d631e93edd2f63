import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { eachMetric, knownVideo } from "./metric-sql";
import { GAINED_METRICS } from "./points";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

const known = z.bigint().nullable();
const gained = z.bigint();

const platformTotals = z.object({
  /** which of those asked, from 0 */
  period: z.number(),
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

const gains = eachMetric(
  (metric, name) => `l."everGained${name}" - coalesce(b."everGained${name}", 0) AS of_${metric}`,
  GAINED_METRICS,
);

/**
 * The numbers of contract §6 for each `[from, to)` of `periods`, per platform, over the profiles that the workspace watches.
 * Each part goes from profile to profile by its index (LATERAL), so that what others have does not count, and looks at two rows
 * of a profile however long the period is; all periods are one statement.
 * A gain is what the rollup counted plus the first values of videos published since `from`: those count from 0, and there are
 * none where the profile was not seen in the period. Who told a profile's rows is mostly who told the last of them: others are
 * only looked for where there are some (`sourcesSince`).
 */
export async function readTotals(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  periods: readonly Bounds[],
): Promise<PlatformTotals[][]> {
  const asked = Prisma.join(
    periods.map(({ from, to }, nth) => Prisma.sql`(${nth}::int, ${from}::timestamptz, ${to}::timestamptz)`),
  );
  const rows = await db.$queryRaw`
  WITH asked AS MATERIALIZED (
    SELECT w."profileId", w.platform, w.scope, p.*
    FROM (${watchedProfiles(workspaceId, filter)}) w CROSS JOIN (VALUES ${asked}) AS p(period, "from", "to")),
  last AS MATERIALIZED (
    SELECT w.period, w.platform, w."from", w."to", r.* FROM asked w LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId" AND r.bucket < w."to"
      ORDER BY r.bucket DESC LIMIT 1) r ON true),
  told AS MATERIALIZED (
    SELECT l.*, ${gains} FROM last l LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = l.scope AND r."profileId" = l."profileId" AND r.bucket < l."from"
      ORDER BY r.bucket DESC LIMIT 1) b ON true),
  totals AS (
    SELECT period, platform, count(*)::int AS profiles, coalesce(sum("videosTracked"), 0)::int AS "videosTracked",
      sum(views)::bigint AS views, sum(likes)::bigint AS likes, sum(comments)::bigint AS comments,
      sum(shares)::bigint AS shares, sum(favorites)::bigint AS favorites, sum(followers)::bigint AS followers,
      sum("engActions")::bigint AS "engActions", sum("engViews")::bigint AS "engViews",
      coalesce(sum("followerRates"), 0) AS "followerRates", coalesce(sum("followerRated"), 0)::int AS "followerRateVideos",
      max("observedAt") AS "dataThrough", coalesce(sum(of_views), 0) AS of_views, coalesce(sum(of_likes), 0) AS of_likes,
      coalesce(sum(of_comments), 0) AS of_comments, coalesce(sum(of_shares), 0) AS of_shares
    FROM told GROUP BY period, platform),
  first AS (
    SELECT w.period, w.platform, sum(s.views) AS views, sum(s.likes) AS likes, sum(s.comments) AS comments, sum(s.shares) AS shares
    FROM last w CROSS JOIN LATERAL (SELECT
      sum(s."firstViews") FILTER (WHERE s."firstViewsAt" >= w."from" AND s."firstViewsAt" < w."to") AS views,
      sum(s."firstLikes") FILTER (WHERE s."firstLikesAt" >= w."from" AND s."firstLikesAt" < w."to") AS likes,
      sum(s."firstComments") FILTER (WHERE s."firstCommentsAt" >= w."from" AND s."firstCommentsAt" < w."to") AS comments,
      sum(s."firstShares") FILTER (WHERE s."firstSharesAt" >= w."from" AND s."firstSharesAt" < w."to") AS shares
      FROM "VideoState" s WHERE s.scope = w.scope AND s."profileId" = w."profileId"
        AND s."publishedAt" >= w."from" AND s."firstObservedAt" < w."to") s
    WHERE w.bucket >= w."from"
    GROUP BY w.period, w.platform),
  published AS (
    SELECT w.period, w.platform, sum(v.count)::int AS videos FROM asked w CROSS JOIN LATERAL (
      SELECT count(*) FROM "Video" v WHERE v."profileId" = w."profileId" AND ${knownVideo}
        AND v."publishedAt" >= w."from" AND v."publishedAt" < w."to") v
    GROUP BY w.period, w.platform),
  told_by AS (
    SELECT period, platform, array_agg(DISTINCT source) AS sources
    FROM (SELECT period, platform, sources FROM told
      UNION SELECT l.period, l.platform, r.sources FROM last l JOIN "ProfileRollup" r ON r.scope = l.scope
        AND r."profileId" = l."profileId" AND r.bucket >= l."from" AND r.bucket < l."sourcesSince") t CROSS JOIN unnest(sources) AS source
    GROUP BY period, platform)
  SELECT totals.*, coalesce(p.videos, 0) AS videos,
    (of_views + coalesce(f.views, 0))::bigint AS "gainedViews",
    (of_likes + coalesce(f.likes, 0))::bigint AS "gainedLikes",
    (of_comments + coalesce(f.comments, 0))::bigint AS "gainedComments",
    (of_shares + coalesce(f.shares, 0))::bigint AS "gainedShares",
    coalesce(t.sources, '{}') AS sources
  FROM totals LEFT JOIN first f USING (period, platform) LEFT JOIN published p USING (period, platform)
    LEFT JOIN told_by t USING (period, platform)
  ORDER BY totals.platform`;
  const found = z.array(platformTotals).parse(rows);
  return periods.map((_, index) => found.filter(({ period }) => period === index));
}
