import "server-only";
import type { Tx } from "@/lib/db/client";
import { startOfQuarterHour } from "@/lib/time/quarter-hour";
import { Prisma } from "@/prisma/generated/client";
import { capitalised, eachMetric, lastTold, newestPoint, shared, sharedSince } from "./metric-sql";
import { GAINED_METRICS, METRICS, type Sighting, type Target } from "./points";
import { eachCounted, insertRollup, onKnownBucket } from "./rollup-row";
import { toSqlJson } from "./to-sql-json";

export type RollupTarget = Target & { from: Date };

/** The state of a metric before `from`: gated, so that metrics never told do not search the whole history. */
function seed(metric: (typeof METRICS)[number]): Prisma.Sql {
  const known =
    metric === "favorites"
      ? Prisma.sql`g.favorites IS NOT NULL`
      : Prisma.raw(`g."first${capitalised(metric)}At" < d."from"`);
  const column = Prisma.raw(metric);
  return Prisma.sql`CASE WHEN ${known} THEN coalesce(newest.${column}, ${lastTold(metric, Prisma.sql`d."from"`)}) END
    AS ${column}`;
}

/**
 * The followers of profile `t` (a target) that video `v` of it was published to: the last count before. Looked up once a video
 * (`OFFSET 0` keeps the planner from doing it once a point).
 */
const followersAtPublication = Prisma.sql`LATERAL (
  SELECT c.followers FROM (SELECT ${shared} AS scope, t.since
    UNION ALL SELECT t.scope, '-infinity'::timestamptz WHERE t.scope <> ${shared}) AS stream
  CROSS JOIN LATERAL (
    SELECT s.followers, s."observedAt" FROM "ProfileSnapshot" s WHERE s."profileId" = t."profileId"
      AND s.scope = stream.scope AND s."observedAt" >= stream.since AND s."observedAt" <= v."publishedAt" AND s.followers > 0
    ORDER BY s."observedAt" DESC LIMIT 1) c
  ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1) f`;

/**
 * Recomputes the rollup rows of some profiles from the stored points, from the quarter hour that holds `from` on: for
 * whatever is not simply added to what is known (appendPoints). VideoState must be up to date (mergeVideoStates).
 * Totals start from the last row before; a bucket in which a profile was only seen keeps its row.
 */
export async function rebuildRollup(tx: Tx, targets: RollupTarget[], sightings: Sighting[]): Promise<void> {
  if (targets.length === 0) return;
  const input = targets.map((target) => ({ ...target, from: startOfQuarterHour(target.from) }));
  // Said once more as an array: the planner takes any JSON for a hundred profiles, and would read whole tables.
  const profileIds = [...new Set(input.map((target) => target.profileId))];
  const asked = (alias: string) => Prisma.sql`${Prisma.raw(alias)}."profileId" = ANY(${profileIds}::uuid[])`;
  const earliest = new Date(Math.min(...input.map((target) => target.from.getTime())));
  await tx.$executeRaw`
  WITH target AS (
    SELECT t.*, ${sharedSince(Prisma.sql`t.scope`, Prisma.sql`t."profileId"`)} AS since
    FROM jsonb_to_recordset(${toSqlJson(input)}::jsonb) AS t(scope uuid, "profileId" uuid, "from" timestamptz)),
  seen AS (
    SELECT t.scope, t."profileId", date_bin('15 minutes', s."observedAt", '2000-01-01Z') AS bucket,
      max(s."observedAt") AS "observedAt", array_agg(DISTINCT s.source) AS sources
    FROM target t
    JOIN jsonb_to_recordset(${toSqlJson(sightings)}::jsonb)
      AS s("profileId" uuid, "observedAt" timestamptz, source text) USING ("profileId")
    GROUP BY 1, 2, 3),
  video AS (
    SELECT t.*, v.id AS "videoId", g."lastChangedAt", f.followers
    FROM target t
    JOIN "Video" v ON v."profileId" = t."profileId" AND v.scope IN (t.scope, ${shared})
      AND ${asked("v")}
    JOIN "VideoState" g ON g.scope = t.scope AND g."videoId" = v.id AND g."lastChangedAt" >= t."from"
    LEFT JOIN ${followersAtPublication} ON true
    OFFSET 0),
  point AS MATERIALIZED (
    SELECT v.scope, v."profileId", v."from", s."videoId", s."observedAt" AS at, s.scope = ${shared} AS is_shared,
      s.source, v.followers, ${eachMetric((metric) => `s.${metric}`)}
    FROM video v
    JOIN "VideoSnapshot" s ON s."videoId" = v."videoId" AND s.scope IN (v.scope, ${shared})
      AND s."observedAt" BETWEEN v."from" AND v."lastChangedAt" AND s."observedAt" >= ${earliest}::timestamptz
      AND (s.scope = v.scope OR s."observedAt" >= v.since)),
  timeline AS (
    SELECT g.scope, g."profileId", g."videoId", '-infinity'::timestamptz AS at, true AS is_shared, NULL AS source,
      d.followers, ${Prisma.join(METRICS.map(seed))}
    FROM (SELECT DISTINCT scope, "videoId", "from", followers FROM point) d
    JOIN "VideoState" g ON g.scope = d.scope AND g."videoId" = d."videoId" AND g."firstObservedAt" < d."from"
    LEFT JOIN ${newestPoint(Prisma.sql`d."from"`)} ON true
    UNION ALL
    SELECT scope, "profileId", "videoId", at, is_shared, source, followers, ${eachMetric((metric) => metric)} FROM point),
  told AS (
    SELECT *, ${eachMetric((metric, name) => `count(${metric}) OVER w AS told${name}`)}
    FROM timeline WINDOW w AS (PARTITION BY scope, "videoId" ORDER BY at, is_shared)),
  known AS (
    SELECT scope, "profileId", "videoId", at, is_shared, source, followers,
      ${eachMetric((metric, name) => `max(${metric}) OVER (PARTITION BY scope, "videoId", told${name}) AS ${metric}`)}
    FROM told),
  acting AS (
    SELECT *, CASE WHEN views IS NOT NULL THEN likes + coalesce(comments, 0) + coalesce(shares, 0) END AS "engActions",
      CASE WHEN likes IS NOT NULL THEN views END AS "engViews"
    FROM known),
  engaged AS (
    SELECT *, "engActions"::float8 / followers AS "followerRates",
      CASE WHEN "engActions" IS NOT NULL AND followers IS NOT NULL THEN 1 END AS "followerRated"
    FROM acting),
  step AS (
    SELECT scope, "profileId", at, source, date_bin('15 minutes', at, '2000-01-01Z') AS bucket,
      row_number() OVER w = 1 AS first,
      ${eachMetric((metric, name) => `${metric} - lag(${metric}) OVER w AS gained${name}`, GAINED_METRICS)},
      ${eachCounted((name) => `"${name}" - coalesce(lag("${name}") OVER w, 0) AS "step${name}"`)}
    FROM engaged WINDOW w AS (PARTITION BY scope, "videoId" ORDER BY at, is_shared)),
  video_slot AS (
    SELECT scope, "profileId", bucket, max(at) AS "observedAt", array_agg(DISTINCT source) AS sources,
      count(*) FILTER (WHERE first) AS tracked,
      ${eachMetric((_, name) => `sum(gained${name}) AS gained${name}`, GAINED_METRICS)},
      ${eachCounted((name) => `sum("step${name}") AS "step${name}"`)}
    FROM step WHERE at > '-infinity' GROUP BY 1, 2, 3),
  profile_slot AS (
    SELECT t.scope, t."profileId", date_bin('15 minutes', s."observedAt", '2000-01-01Z') AS bucket,
      max(s."observedAt") AS "observedAt", array_agg(DISTINCT s.source) AS sources,
      (array_agg(s.followers ORDER BY s."observedAt" DESC, (s.scope = ${shared}) DESC)
        FILTER (WHERE s.followers IS NOT NULL))[1] AS followers
    FROM target t JOIN "ProfileSnapshot" s ON s."profileId" = t."profileId" AND s.scope IN (t.scope, ${shared})
      AND s."observedAt" >= t."from" AND s."observedAt" >= ${earliest}::timestamptz AND ${asked("s")}
      AND (s.scope = t.scope OR s."observedAt" >= t.since)
    GROUP BY 1, 2, 3),
  existing AS (
    SELECT r.scope, r."profileId", r.bucket, r."observedAt", r.sources
    FROM target t JOIN "ProfileRollup" r ON r.scope = t.scope AND r."profileId" = t."profileId"
      AND r.bucket >= t."from" AND ${asked("r")}),
  evidence AS (
    SELECT scope, "profileId", bucket, "observedAt", unnest(sources) AS source FROM seen
    UNION ALL SELECT scope, "profileId", bucket, "observedAt", unnest(sources) FROM video_slot
    UNION ALL SELECT scope, "profileId", bucket, "observedAt", unnest(sources) FROM profile_slot
    UNION ALL SELECT scope, "profileId", bucket, "observedAt", unnest(sources) FROM existing),
  slot AS (
    SELECT scope, "profileId", bucket, max("observedAt") AS "observedAt", array_agg(DISTINCT source) AS sources
    FROM evidence GROUP BY 1, 2, 3),
  running AS (
    SELECT slot.*, ${eachMetric(
      (_, name) => `coalesce(v.gained${name}, 0) AS gained${name},
      coalesce(sum(v.gained${name}) OVER w, 0) AS "everGained${name}"`,
      GAINED_METRICS,
    )},
      lag(slot.sources) OVER w AS sources_before,
      coalesce(sum(v.tracked) OVER w, 0) AS tracked,
      ${eachCounted((name) => `sum(v."step${name}") OVER w AS "sum${name}"`)},
      p.followers, count(p.followers) OVER w AS toldfollowers
    FROM slot LEFT JOIN video_slot v USING (scope, "profileId", bucket)
      LEFT JOIN profile_slot p USING (scope, "profileId", bucket)
    WINDOW w AS (PARTITION BY slot.scope, slot."profileId" ORDER BY slot.bucket))
  ${insertRollup}
  SELECT r.scope, r."profileId", r.bucket, r."observedAt", r.sources,
    coalesce(max(r.bucket) FILTER (WHERE r.sources IS DISTINCT FROM coalesce(r.sources_before, base.sources))
      OVER (PARTITION BY r.scope, r."profileId" ORDER BY r.bucket), base."sourcesSince"),
    coalesce(base."videosTracked", 0) + r.tracked,
    coalesce(max(r.followers) OVER (PARTITION BY r.scope, r."profileId", r.toldfollowers), base.followers),
    ${eachMetric((_, name) => `r.gained${name}`, GAINED_METRICS)},
    ${eachMetric((_, name) => `coalesce(base."everGained${name}", 0) + r."everGained${name}"`, GAINED_METRICS)},
    ${eachCounted(
      (name) =>
        `CASE WHEN base."${name}" IS NOT NULL OR r."sum${name}" IS NOT NULL
           THEN coalesce(base."${name}", 0) + coalesce(r."sum${name}", 0) END`,
    )}
  FROM running r
  JOIN target t ON t.scope = r.scope AND t."profileId" = r."profileId"
  LEFT JOIN LATERAL (
    SELECT * FROM "ProfileRollup" b WHERE b.scope = t.scope AND b."profileId" = t."profileId" AND b.bucket < t."from"
    ORDER BY b.bucket DESC LIMIT 1) base ON true
  ${onKnownBucket}`;
}
