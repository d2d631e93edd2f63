import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { isBefore, shared } from "./metric-sql";
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

/**
 * The numbers of contract §6 for each `[from, to)` of `periods`, per platform, over the profiles that the workspace watches.
 * Each part goes from profile to profile by its index (LATERAL, kept apart by OFFSET 0), so that what others have does not
 * count; all periods are one statement, as much of its cost does not depend on how many they are.
 * A gain is what the rollup counted plus the first values of videos published since `from`: those count from 0.
 */
export async function readTotals(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  periods: readonly Bounds[],
): Promise<PlatformTotals[][]> {
  const instants = (of: keyof Bounds) => periods.map((period) => period[of].toISOString());
  const rows = await db.$queryRaw`
  WITH asked AS MATERIALIZED (
    SELECT w."profileId", w.platform, w.scope, p."from", p."to", p.nth::int - 1 AS period
    FROM (${watchedProfiles(workspaceId, filter)}) w CROSS JOIN
      unnest(${instants("from")}::timestamptz[], ${instants("to")}::timestamptz[]) WITH ORDINALITY AS p("from", "to", nth)),
  last AS MATERIALIZED (
    SELECT w.period, w.platform, r.* FROM asked w LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId" AND r.bucket < w."to"
      ORDER BY r.bucket DESC LIMIT 1) r ON true),
  totals AS (
    SELECT period, platform, count(*)::int AS profiles, coalesce(sum("videosTracked"), 0)::int AS "videosTracked",
      sum(views)::bigint AS views, sum(likes)::bigint AS likes, sum(comments)::bigint AS comments,
      sum(shares)::bigint AS shares, sum(favorites)::bigint AS favorites, sum(followers)::bigint AS followers,
      sum("engActions")::bigint AS "engActions", sum("engViews")::bigint AS "engViews",
      coalesce(sum("followerRates"), 0) AS "followerRates", coalesce(sum("followerRated"), 0)::int AS "followerRateVideos",
      max("observedAt") AS "dataThrough"
    FROM last GROUP BY period, platform),
  inside AS MATERIALIZED (
    SELECT w.period, w.platform, r.sources, sum(r."gainedViews") AS views, sum(r."gainedLikes") AS likes,
      sum(r."gainedComments") AS comments, sum(r."gainedShares") AS shares
    FROM asked w CROSS JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= w."from" AND ${isBefore(Prisma.sql`w."to"`)} OFFSET 0) r
    GROUP BY w.period, w.platform, r.sources),
  gained AS (
    SELECT period, platform, sum(views) AS views, sum(likes) AS likes, sum(comments) AS comments, sum(shares) AS shares
    FROM inside GROUP BY period, platform),
  first AS (
    SELECT w.period, w.platform,
      sum(s."firstViews") FILTER (WHERE s."firstViewsAt" >= w."from" AND s."firstViewsAt" < w."to") AS views,
      sum(s."firstLikes") FILTER (WHERE s."firstLikesAt" >= w."from" AND s."firstLikesAt" < w."to") AS likes,
      sum(s."firstComments") FILTER (WHERE s."firstCommentsAt" >= w."from" AND s."firstCommentsAt" < w."to") AS comments,
      sum(s."firstShares") FILTER (WHERE s."firstSharesAt" >= w."from" AND s."firstSharesAt" < w."to") AS shares
    FROM asked w CROSS JOIN LATERAL (
      SELECT * FROM "VideoState" s WHERE s.scope = w.scope AND s."profileId" = w."profileId"
        AND s."publishedAt" >= w."from" AND s."firstObservedAt" < w."to" OFFSET 0) s
    GROUP BY w.period, w.platform),
  published AS (
    SELECT w.period, w.platform, sum(v.count)::int AS videos FROM asked w CROSS JOIN LATERAL (
      SELECT count(*) FROM "Video" v WHERE v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= w."from" AND v."publishedAt" < w."to") v
    GROUP BY w.period, w.platform),
  told_by AS (
    SELECT period, platform, array_agg(DISTINCT source) AS sources
    FROM (SELECT period, platform, sources FROM inside UNION SELECT period, platform, sources FROM last) t
      CROSS JOIN unnest(sources) AS source
    GROUP BY period, platform)
  SELECT totals.*, coalesce(p.videos, 0) AS videos,
    (coalesce(g.views, 0) + coalesce(f.views, 0))::bigint AS "gainedViews",
    (coalesce(g.likes, 0) + coalesce(f.likes, 0))::bigint AS "gainedLikes",
    (coalesce(g.comments, 0) + coalesce(f.comments, 0))::bigint AS "gainedComments",
    (coalesce(g.shares, 0) + coalesce(f.shares, 0))::bigint AS "gainedShares",
    coalesce(t.sources, '{}') AS sources
  FROM totals LEFT JOIN gained g USING (period, platform) LEFT JOIN first f USING (period, platform)
    LEFT JOIN published p USING (period, platform) LEFT JOIN told_by t USING (period, platform)
  ORDER BY totals.platform`;
  const found = z.array(platformTotals).parse(rows);
  return periods.map((_, index) => found.filter(({ period }) => period === index));
}
