import "server-only";
import { z } from "zod";
import { MIN_SAMPLES } from "@/lib/analytics/age-curve";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { seenPoint, shared } from "@/lib/services/metrics/metric-sql";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { Prisma } from "@/prisma/generated/client";
import { Platform, VideoKind } from "@/prisma/generated/enums";
import { engagementColumns, measuredVideos, performanceColumns } from "./measured-videos";
import { DURATION_BOUNDS_SEC, durationBand } from "./rules/performance";
import type { FormatFigures, FormatsDto, InsightsQuery } from "./schemas";

const row = z.object({
  facet: z.enum(["total", "platform", "kind", "duration"]),
  platform: z.enum(Platform).nullable(),
  kind: z.enum(VideoKind).nullable(),
  band: z.number().nullable(),
  videos: z.number(),
  measured: z.number(),
  medianRatio: z.number().nullable(),
  engagementRate: z.number().nullable(),
  engagementVideos: z.number(),
  engagementRateByFollowers: z.number().nullable(),
  engagementByFollowersVideos: z.number(),
});

const PICTURES = -1;
const durationOf = Prisma.raw(`CASE WHEN kind IN ('photo', 'post') THEN ${PICTURES}
  ELSE width_bucket("durationSec", ARRAY[${DURATION_BOUNDS_SEC.join(", ")}]) END`);

/** The streams of points that profile `w` is read from; one by one, so that each search ends at its first row. */
const streams = Prisma.sql`unnest(CASE WHEN w.scope = ${shared} THEN ARRAY[w.scope] ELSE ARRAY[w.scope, ${shared}] END)
  AS stream(scope)`;

/** How the videos of a period did by platform, kind and duration; engagement by views and by followers at publication. */
export async function getFormats(ctx: Ctx, query: InsightsQuery): Promise<FormatsDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const bounds = periodBounds(period);
  const found = await ctx.db.$queryRaw`
    WITH ${measuredVideos(ctx, query, bounds)},
    counted AS MATERIALIZED (
      SELECT w.*, since FROM watched w CROSS JOIN LATERAL (
        SELECT min(first.at) AS since FROM ${streams} CROSS JOIN LATERAL (
          SELECT s."observedAt" AS at FROM "ProfileSnapshot" s
          WHERE s."profileId" = w."profileId" AND s.scope = stream.scope AND s.followers > 0 AND ${seenPoint}
          ORDER BY s."observedAt" LIMIT 1) first) f
      WHERE since < ${bounds.to}::timestamptz),
    followed AS MATERIALIZED (
      SELECT v.id, v.actions::float8 / f.followers AS "followerRate"
      FROM counted w JOIN video v ON v."profileId" = w."profileId" AND v."publishedAt" >= w.since AND v.likes IS NOT NULL
      CROSS JOIN LATERAL (
        SELECT last.followers FROM ${streams} CROSS JOIN LATERAL (
          SELECT s.followers, s."observedAt" FROM "ProfileSnapshot" s
          WHERE s."profileId" = w."profileId" AND s.scope = stream.scope AND s.followers > 0
            AND s."observedAt" <= v."publishedAt" AND ${seenPoint}
          ORDER BY s."observedAt" DESC LIMIT 1) last
        ORDER BY last."observedAt" DESC LIMIT 1) f),
    rated AS (
      SELECT video.*, ${durationOf} AS band, followed."followerRate" FROM video LEFT JOIN followed USING (id))
    SELECT CASE grouping(platform, kind, band) WHEN 7 THEN 'total' WHEN 3 THEN 'platform' WHEN 5 THEN 'kind'
        ELSE 'duration' END AS facet,
      platform::text, kind::text, band, ${performanceColumns}, ${engagementColumns},
      avg("followerRate") AS "engagementRateByFollowers", count("followerRate")::int AS "engagementByFollowersVideos"
    FROM rated GROUP BY GROUPING SETS ((), (platform), (kind), (band)) ORDER BY rated.platform, rated.kind, rated.band`;
  const rows = z.array(row).parse(found);
  return {
    period,
    minSamples: MIN_SAMPLES,
    total: toFigures(rows.find((one) => one.facet === "total")),
    platforms: rows.flatMap((one) => (one.platform === null ? [] : [{ platform: one.platform, ...toFigures(one) }])),
    kinds: rows.flatMap((one) => (one.kind === null ? [] : [{ kind: one.kind, ...toFigures(one) }])),
    durations: rows.flatMap((one) =>
      one.facet !== "duration" || one.band === PICTURES ? [] : [{ ...lengthOf(one.band), ...toFigures(one) }],
    ),
  };
}

const lengthOf = (band: number | null) => (band === null ? { fromSec: null, toSec: null } : durationBand(band));

/** Without any video there is still a total: nothing. */
const toFigures = (found: z.output<typeof row> | undefined): FormatFigures => ({
  videos: found?.videos ?? 0,
  measured: found?.measured ?? 0,
  medianRatio: found?.medianRatio ?? null,
  engagementRate: found?.engagementRate ?? null,
  engagementVideos: found?.engagementVideos ?? 0,
  engagementRateByFollowers: found?.engagementRateByFollowers ?? null,
  engagementByFollowersVideos: found?.engagementByFollowersVideos ?? 0,
});
