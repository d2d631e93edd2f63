import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { startOfQuarterHour } from "@/lib/time/quarter-hour";
import { Prisma } from "@/prisma/generated/client";
import { eachMetric, shared } from "./metric-sql";
import type { ObservationInput } from "./observation-input";
import { GAINED_METRICS, METRICS, type ProfilePoint } from "./points";
import { names } from "./rebuild-rollup";
import { toSqlArray } from "./to-sql-array";

const outcome = z.tuple([z.object({ written: z.int(), refused: z.array(z.string()) })]);

type Appended = ObservationInput & {
  /** the counts that changed */
  counts: ProfilePoint[];
  /** no profile's followers were counted before */
  countedSince: Date | null;
};

/** What `engaged` of a rollup is made of, from values with this prefix. */
const acts = (before: string) =>
  `CASE WHEN ${before}views IS NOT NULL
    THEN ${before}likes + coalesce(${before}comments, 0) + coalesce(${before}shares, 0) END`;
const counted = (before: string) => `
  ${acts(before)} AS "${before}engActions",
  CASE WHEN ${before}likes IS NOT NULL THEN ${before}views END AS "${before}engViews",
  (${acts(before)})::float8 / followers AS "${before}followerRates",
  CASE WHEN (${acts(before)}) IS NOT NULL AND followers IS NOT NULL THEN 1 END AS "${before}followerRated"`;

/**
 * Stores shared looks at profiles of which nothing is known from afterwards (freshProfiles): points where numbers changed, states, and
 * the rollup, which is its last row plus the differences between states before and after. A profile with a video that is not
 * its own, was seen later, or whose publication moved, is refused as a whole: nothing of it is written.
 */
export async function appendPoints(
  tx: Tx,
  { observedAt, source, quality, looks, counts, countedSince }: Appended,
): Promise<z.output<typeof outcome>[0]> {
  const at = Prisma.sql`${observedAt}::timestamptz`;
  const bucket = Prisma.sql`${startOfQuarterHour(observedAt)}::timestamptz`;
  const told = looks.flatMap(({ profileId, videos }) => videos.map((video) => ({ ...video, profileId })));
  const column = (metric: (typeof METRICS)[number]) =>
    Prisma.sql`${toSqlArray(told.map(({ metrics }) => metrics[metric]))}::bigint[]`;
  const of = (name: "followers" | "videoCount" | "views") =>
    Prisma.sql`${toSqlArray(counts.map((count) => count[name]))}::bigint[]`;
  const rows = await tx.$queryRaw`
  WITH video AS MATERIALIZED (
    SELECT told.*, f.followers, bool_and(settled) OVER (PARTITION BY "profileId") AS fresh
    FROM (
      SELECT p.*, v."publishedAt", g."videoId" IS NOT NULL AS known, g."lastObservedAt" AS "seenAt",
        ${eachMetric((metric) => `g.${metric} AS was_${metric}, coalesce(p.told_${metric}, g.${metric}) AS is_${metric}`)},
        ${Prisma.raw(METRICS.map((m) => `p.told_${m} IS NOT NULL AND p.told_${m} IS DISTINCT FROM g.${m}`).join(" OR "))}
          AS changed,
        coalesce(v."profileId" = p."profileId" AND v.scope = ${shared}, false)
          AND coalesce(v."publishedAt" < ${at}, true)
          AND (g."videoId" IS NULL OR (g."profileId" = p."profileId" AND g."lastChangedAt" < ${at}
            AND g."lastObservedAt" <= ${at} AND g."publishedAt" IS NOT DISTINCT FROM v."publishedAt")) AS settled
      FROM unnest(${toSqlArray(told.map((video) => video.profileId))}::uuid[],
        ${toSqlArray(told.map((video) => video.videoId))}::uuid[], ${Prisma.join(METRICS.map(column))})
        AS p("profileId", "videoId", ${eachMetric((metric) => `told_${metric}`)})
      LEFT JOIN "Video" v ON v.id = p."videoId"
      LEFT JOIN "VideoState" g ON g.scope = ${shared} AND g."videoId" = p."videoId") told
    LEFT JOIN LATERAL (
      SELECT s.followers FROM "ProfileSnapshot" s
      WHERE changed AND told."publishedAt" >= ${countedSince}::timestamptz AND s."profileId" = told."profileId"
        AND s.scope = ${shared} AND s."observedAt" <= told."publishedAt" AND s.followers > 0
      ORDER BY s."observedAt" DESC LIMIT 1) f ON true),
  refused AS MATERIALIZED (SELECT coalesce(array_agg(DISTINCT "profileId"), '{}') AS ids FROM video WHERE NOT fresh),
  point AS (SELECT * FROM video WHERE fresh AND changed),
  stored AS (
    INSERT INTO "VideoSnapshot" (scope, "videoId", "observedAt", ${eachMetric((metric) => metric)}, source, quality,
      "previousSeenAt")
    SELECT ${shared}, "videoId", ${at}, ${eachMetric((metric) => `told_${metric}`)}, ${source}, ${quality}::"Quality",
      CASE WHEN "seenAt" < ${at} THEN "seenAt" END
    FROM point),
  begun AS (
    INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, ${eachMetric((metric) => metric)},
      ${eachMetric((_, name) => `"first${name}", "first${name}At"`, GAINED_METRICS)})
    SELECT ${shared}, "videoId", "profileId", "publishedAt", ${at}, ${at}, ${at}, ${source}, ${quality}::"Quality",
      ${eachMetric((metric) => `told_${metric}`)},
      ${Prisma.join(
        GAINED_METRICS.map((metric) => {
          const value = Prisma.raw(`told_${metric}`);
          return Prisma.sql`${value}, CASE WHEN ${value} IS NOT NULL THEN ${at} END`;
        }),
      )}
    FROM point WHERE NOT known),
  moved AS (
    UPDATE "VideoState" g SET "lastObservedAt" = ${at},
      "lastChangedAt" = CASE WHEN changed THEN ${at} ELSE "lastChangedAt" END,
      source = CASE WHEN changed THEN ${source} ELSE source END,
      quality = CASE WHEN changed THEN ${quality}::"Quality" ELSE quality END,
      ${eachMetric((metric) => `${metric} = is_${metric}`)},
      ${Prisma.join(
        GAINED_METRICS.map((metric) => {
          const [first, value] = [`"first${metric[0]?.toUpperCase()}${metric.slice(1)}`, `told_${metric}`];
          return Prisma.sql`${Prisma.raw(`${first}" = coalesce(g.${first}", ${value}), ${first}At" = coalesce(g.${first}At"`)},
          CASE WHEN ${Prisma.raw(value)} IS NOT NULL THEN ${at} END)`;
        }),
      )}
    FROM video WHERE fresh AND known AND g.scope = ${shared} AND g."videoId" = video."videoId"),
  counts AS (
    INSERT INTO "ProfileSnapshot" (scope, "profileId", "observedAt", followers, "videoCount", views, source, quality,
      "previousSeenAt")
    SELECT ${shared}, c.id, ${at}, c.followers, c.count, c.views, ${source}, ${quality}::"Quality", c.seen
    FROM unnest(${toSqlArray(counts.map((count) => count.profileId))}::uuid[], ${of("followers")}, ${of("videoCount")},
      ${of("views")}, ${counts.map((count) => count.previousSeenAt)}::timestamptz[])
      AS c(id, followers, count, views, seen), refused
    WHERE c.id <> ALL (refused.ids)),
  profiles AS (
    UPDATE "Profile" SET "lastObservedAt" = greatest("lastObservedAt", ${at}) FROM refused
    WHERE id = ANY(${toSqlArray(looks.map((look) => look.profileId))}::uuid[]) AND id <> ALL (refused.ids)),
  step AS (
    SELECT "profileId", NULL::bigint AS followers, (NOT known)::int AS tracked,
      ${eachMetric((metric, name) => `is_${metric} - was_${metric} AS gained${name}`, GAINED_METRICS)},
      ${names((name) => `"is_${name}" - coalesce("was_${name}", 0) AS "step${name}"`)}
    FROM (SELECT *, ${Prisma.raw(counted("was_"))}, ${Prisma.raw(counted("is_"))} FROM point) acting
    UNION ALL
    SELECT l.id, l.followers, 0, ${eachMetric(() => "NULL", GAINED_METRICS)}, ${names(() => "NULL")}
    FROM unnest(${toSqlArray(looks.map((look) => look.profileId))}::uuid[], ${toSqlArray(followersOf(looks, counts))}::bigint[])
      AS l(id, followers), refused
    WHERE l.id <> ALL (refused.ids)),
  slot AS (
    SELECT "profileId", max(followers) AS followers, sum(tracked) AS tracked,
      ${eachMetric((_, name) => `sum(gained${name}) AS gained${name}`, GAINED_METRICS)},
      ${names((name) => `sum("step${name}") AS "step${name}"`)}
    FROM step GROUP BY 1),
  rolled AS (
    INSERT INTO "ProfileRollup" (scope, "profileId", bucket, "observedAt", sources, "videosTracked", followers,
      ${eachMetric((_, name) => `"gained${name}"`, GAINED_METRICS)}, ${names((name) => `"${name}"`)})
    SELECT ${shared}, slot."profileId", ${bucket}, ${at},
      CASE WHEN base.bucket = ${bucket} THEN ARRAY(SELECT DISTINCT unnest(base.sources || ${source}::text) ORDER BY 1)
        ELSE ARRAY[${source}::text] END,
      coalesce(base."videosTracked", 0) + slot.tracked, coalesce(slot.followers, base.followers),
      ${Prisma.join(
        GAINED_METRICS.map((metric) => {
          const name = `gained${metric[0]?.toUpperCase()}${metric.slice(1)}`;
          return Prisma.sql`CASE WHEN base.bucket = ${bucket} THEN ${Prisma.raw(`base."${name}"`)} ELSE 0 END
          + ${Prisma.raw(`coalesce(slot.${name}, 0)`)}`;
        }),
      )},
      ${names(
        (name) => `CASE WHEN base."${name}" IS NOT NULL OR slot."step${name}" IS NOT NULL
        THEN coalesce(base."${name}", 0) + coalesce(slot."step${name}", 0) END`,
      )}
    FROM slot LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = ${shared} AND r."profileId" = slot."profileId"
      ORDER BY r.bucket DESC LIMIT 1) base ON true
    ON CONFLICT (scope, "profileId", bucket) DO UPDATE SET "observedAt" = EXCLUDED."observedAt",
      sources = EXCLUDED.sources, "videosTracked" = EXCLUDED."videosTracked", followers = EXCLUDED.followers,
      ${eachMetric((_, name) => `"gained${name}" = EXCLUDED."gained${name}"`, GAINED_METRICS)},
      ${names((name) => `"${name}" = EXCLUDED."${name}"`)})
  SELECT (SELECT count(*)::int FROM point) AS written, ids AS refused FROM refused`;
  const [{ written, refused }] = outcome.parse(rows);
  return { written, refused };
}

function followersOf(looks: Appended["looks"], counts: ProfilePoint[]): (bigint | null)[] {
  const told = new Map(counts.map((count) => [count.profileId, count.followers]));
  return looks.map(({ profileId }) => told.get(profileId) ?? null);
}
