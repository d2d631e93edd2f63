import "server-only";
import { startOfQuarterHour } from "@/lib/time/quarter-hour";
import { Prisma } from "@/prisma/generated/client";
import { capitalised, eachMetric, shared } from "./metric-sql";
import { GAINED_METRICS, type ProfilePoint } from "./points";
import { eachCounted, insertRollup, onKnownBucket } from "./rollup-row";
import { toSqlArray } from "./to-sql-array";

/** What a rollup sums over videos besides their metrics, from values that have this prefix. */
function derived(prefix: "was_" | "is_"): Prisma.Sql {
  const [views, likes] = [`${prefix}views`, `${prefix}likes`];
  const actions = `CASE WHEN ${views} IS NOT NULL
    THEN ${likes} + coalesce(${prefix}comments, 0) + coalesce(${prefix}shares, 0) END`;
  return Prisma.raw(`${actions} AS "${prefix}engActions",
    CASE WHEN ${likes} IS NOT NULL THEN ${views} END AS "${prefix}engViews",
    (${actions})::float8 / followers AS "${prefix}followerRates",
    CASE WHEN (${actions}) IS NOT NULL AND followers IS NOT NULL THEN 1 END AS "${prefix}followerRated"`);
}

/** A row that gets another source may name the same as the row before its quarter hour again. */
const sinceBefore = (bucket: Prisma.Sql) => Prisma.sql`(
  SELECT CASE WHEN before.sources = told.by THEN before."sourcesSince" END FROM "ProfileRollup" before
  WHERE before.scope = ${shared} AND before."profileId" = slot."profileId" AND before.bucket < ${bucket}
  ORDER BY before.bucket DESC LIMIT 1)`;

/**
 * Pieces of a WITH that end in `rolled`: the row of the quarter hour of `observedAt` becomes the last row of each profile plus
 * the differences that `point` tells (metrics as they were, `was_…`, and as they are `told_…`, whether the video was `known`,
 * the `followers` that it was published to). `profileIds` were seen, but for those of `refused`.
 */
export function appendToRollup(
  profileIds: string[],
  counts: ProfilePoint[],
  { observedAt, source }: { observedAt: Date; source: string },
): Prisma.Sql {
  const at = Prisma.sql`${observedAt}::timestamptz`;
  const bucket = Prisma.sql`${startOfQuarterHour(observedAt)}::timestamptz`;
  const counted = new Map(counts.map((count) => [count.profileId, count.followers]));
  const followers = toSqlArray(profileIds.map((profileId) => counted.get(profileId) ?? null));
  const gains = GAINED_METRICS.map((metric) => {
    const [before, gained] = [`base."gained${capitalised(metric)}"`, `coalesce(slot.gained${capitalised(metric)}, 0)`];
    return Prisma.sql`CASE WHEN base.bucket = ${bucket} THEN ${Prisma.raw(before)} ELSE 0 END + ${Prisma.raw(gained)}`;
  });
  return Prisma.sql`
  step AS (
    SELECT "profileId", NULL::bigint AS followers, (NOT known)::int AS tracked,
      ${eachMetric((metric, name) => `is_${metric} - was_${metric} AS gained${name}`, GAINED_METRICS)},
      ${eachCounted((name) => `"is_${name}" - coalesce("was_${name}", 0) AS "step${name}"`)}
    FROM (SELECT *, ${derived("was_")}, ${derived("is_")} FROM (
      SELECT *, ${eachMetric((metric) => `coalesce(told_${metric}, was_${metric}) AS is_${metric}`)} FROM point) after) acting
    UNION ALL
    SELECT seen.id, seen.followers, 0, ${eachMetric(() => "NULL", GAINED_METRICS)}, ${eachCounted(() => "NULL")}
    FROM unnest(${toSqlArray(profileIds)}::uuid[], ${followers}::bigint[]) AS seen(id, followers), refused
    WHERE seen.id <> ALL (refused.ids)),
  slot AS (
    SELECT "profileId", max(followers) AS followers, sum(tracked) AS tracked,
      ${eachMetric((_, name) => `sum(gained${name}) AS gained${name}`, GAINED_METRICS)},
      ${eachCounted((name) => `sum("step${name}") AS "step${name}"`)}
    FROM step GROUP BY 1),
  rolled AS (
    ${insertRollup}
    SELECT ${shared}, slot."profileId", ${bucket}, ${at}, told.by,
      CASE WHEN base.sources = told.by THEN base."sourcesSince" WHEN base.bucket < ${bucket} THEN ${bucket}
        ELSE coalesce(${sinceBefore(bucket)}, ${bucket}) END,
      coalesce(base."videosTracked", 0) + slot.tracked, coalesce(slot.followers, base.followers), ${Prisma.join(gains)},
      ${eachMetric((_, name) => `coalesce(base."everGained${name}", 0) + coalesce(slot.gained${name}, 0)`, GAINED_METRICS)},
      ${eachCounted(
        (name) => `CASE WHEN base."${name}" IS NOT NULL OR slot."step${name}" IS NOT NULL
          THEN coalesce(base."${name}", 0) + coalesce(slot."step${name}", 0) END`,
      )}
    FROM slot LEFT JOIN LATERAL (
      SELECT * FROM "ProfileRollup" r WHERE r.scope = ${shared} AND r."profileId" = slot."profileId"
      ORDER BY r.bucket DESC LIMIT 1) base ON true
    CROSS JOIN LATERAL (
      SELECT CASE WHEN base.bucket = ${bucket} THEN ARRAY(SELECT DISTINCT unnest(base.sources || ${source}::text) ORDER BY 1)
        ELSE ARRAY[${source}::text] END AS by) told
    ${onKnownBucket})`;
}
