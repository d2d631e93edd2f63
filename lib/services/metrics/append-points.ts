import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { appendToRollup } from "./append-to-rollup";
import { capitalised, eachMetric, shared } from "./metric-sql";
import type { ObservationInput } from "./observation-input";
import { GAINED_METRICS, METRICS, type ProfilePoint } from "./points";
import { toSqlArray } from "./to-sql-array";

const outcome = z.tuple([z.object({ written: z.int(), refused: z.array(z.string()), unmoved: z.int() })]);

type Appended = ObservationInput & {
  /** the counts of these profiles that changed */
  counts: ProfilePoint[];
  /** no followers of any of them were counted before */
  countedSince: Date | null;
};

/** `told_…` of a point differs from what state `g` knows. */
const differs = Prisma.raw(
  METRICS.map((metric) => `p.told_${metric} IS NOT NULL AND p.told_${metric} IS DISTINCT FROM g.${metric}`).join(
    " OR ",
  ),
);

/**
 * Stores shared looks at profiles of which nothing is known from afterwards (freshProfiles), in one statement: a point where
 * a number changed, states and the rollup. A profile with a video that is not its own, was seen later, or whose publication
 * lies ahead is refused as a whole: nothing of it is written. What a state says of its video holds (followPublication), so
 * that videos are only looked up before they have one. The profiles must be locked by the caller: states are moved where
 * they were found (ctid).
 */
export async function appendPoints(
  tx: Tx,
  { observedAt, source, quality, looks, counts, countedSince }: Appended,
): Promise<{ written: number; refused: string[] }> {
  const [at, by] = [Prisma.sql`${observedAt}::timestamptz`, Prisma.sql`${source}, ${quality}::"Quality"`];
  const profileIds = looks.map((look) => look.profileId);
  const seen = looks.flatMap(({ profileId, videos }) => videos.map((video) => ({ ...video, profileId })));
  const toldOf = METRICS.map((metric) => bigints(seen.map(({ metrics }) => metrics[metric])));
  const ifTold = (metric: string) => Prisma.sql`CASE WHEN ${Prisma.raw(`told_${metric}`)} IS NOT NULL THEN ${at} END`;
  const firstTold = GAINED_METRICS.map((metric) => Prisma.sql`${Prisma.raw(`told_${metric}`)}, ${ifTold(metric)}`);
  const firstKept = GAINED_METRICS.map((metric) => {
    const first = `first${capitalised(metric)}`;
    const kept = Prisma.raw(`"${first}" = coalesce(g."${first}", told_${metric}), "${first}At"`);
    return Prisma.sql`${kept} = coalesce(${Prisma.raw(`g."${first}At"`)}, ${ifTold(metric)})`;
  });
  const rows = await tx.$queryRaw`
  WITH video AS MATERIALIZED (
    SELECT told.*, audience.followers
    FROM (
      SELECT p.*, coalesce(g."publishedAt", v."publishedAt") AS "publishedAt", g.ctid AS state,
        g."videoId" IS NOT NULL AS known, g."lastObservedAt" AS "seenAt",
        ${eachMetric((metric) => `g.${metric} AS was_${metric}`)},
        ${differs} AS changed,
        coalesce(CASE WHEN g."videoId" IS NULL THEN v."profileId" = p."profileId" AND v.scope = ${shared}
            ELSE g."profileId" = p."profileId" AND g."lastChangedAt" < ${at} AND g."lastObservedAt" <= ${at} END, false)
          AND coalesce(coalesce(g."publishedAt", v."publishedAt") < ${at}, true) AS settled
      FROM unnest(${toSqlArray(seen.map((video) => video.profileId))}::uuid[],
        ${toSqlArray(seen.map((video) => video.videoId))}::uuid[], ${Prisma.join(toldOf)})
        AS p("profileId", "videoId", ${eachMetric((metric) => `told_${metric}`)})
      LEFT JOIN "VideoState" g ON g.scope = ${shared} AND g."videoId" = p."videoId"
      LEFT JOIN "Video" v ON v.id = CASE WHEN g."videoId" IS NULL THEN p."videoId" END) told
    LEFT JOIN LATERAL (
      SELECT s.followers FROM "ProfileSnapshot" s
      WHERE changed AND told."publishedAt" >= ${countedSince}::timestamptz AND s."profileId" = told."profileId"
        AND s.scope = ${shared} AND s."observedAt" <= told."publishedAt" AND s.followers > 0
      ORDER BY s."observedAt" DESC LIMIT 1) audience ON true),
  refused AS MATERIALIZED (SELECT coalesce(array_agg(DISTINCT "profileId"), '{}') AS ids FROM video WHERE NOT settled),
  point AS NOT MATERIALIZED (SELECT video.* FROM video, refused WHERE changed AND "profileId" <> ALL (ids)),
  stored AS (
    INSERT INTO "VideoSnapshot" (scope, "videoId", "observedAt", ${eachMetric((metric) => metric)}, source, quality,
      "previousSeenAt")
    SELECT ${shared}, "videoId", ${at}, ${eachMetric((metric) => `told_${metric}`)}, ${by},
      CASE WHEN "seenAt" < ${at} THEN "seenAt" END
    FROM point),
  begun AS (
    INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, ${eachMetric((metric) => metric)},
      ${eachMetric((_, name) => `"first${name}", "first${name}At"`, GAINED_METRICS)})
    SELECT ${shared}, "videoId", "profileId", "publishedAt", ${at}, ${at}, ${at}, ${by},
      ${eachMetric((metric) => `told_${metric}`)}, ${Prisma.join(firstTold)}
    FROM point WHERE NOT known),
  moved AS (
    UPDATE "VideoState" g SET "lastObservedAt" = ${at},
      "lastChangedAt" = CASE WHEN changed THEN ${at} ELSE "lastChangedAt" END,
      source = CASE WHEN changed THEN ${source} ELSE source END,
      quality = CASE WHEN changed THEN ${quality}::"Quality" ELSE quality END,
      ${eachMetric((metric) => `${metric} = coalesce(told_${metric}, g.${metric})`)}, ${Prisma.join(firstKept)}
    FROM video, refused WHERE known AND video."profileId" <> ALL (ids) AND g.ctid = video.state
    RETURNING 1),
  counts AS (
    INSERT INTO "ProfileSnapshot" (scope, "profileId", "observedAt", source, quality, followers, "videoCount", views,
      "previousSeenAt")
    SELECT ${shared}, c.id, ${at}, ${by}, c.followers, c.videos, c.views, c.seen
    FROM unnest(${toSqlArray(counts.map((count) => count.profileId))}::uuid[],
      ${bigints(counts.map((count) => count.followers))}, ${bigints(counts.map((count) => count.videoCount))},
      ${bigints(counts.map((count) => count.views))}, ${counts.map((count) => count.previousSeenAt)}::timestamptz[])
      AS c(id, followers, videos, views, seen), refused
    WHERE c.id <> ALL (ids)),
  profiles AS (
    UPDATE "Profile" SET "lastObservedAt" = greatest("lastObservedAt", ${at}) FROM refused
    WHERE id = ANY(${toSqlArray(profileIds)}::uuid[]) AND id <> ALL (ids)),
  ${appendToRollup(profileIds, counts, { observedAt, source })}
  SELECT (SELECT count(*)::int FROM point) AS written, ids AS refused,
    (SELECT count(*) FROM video WHERE known AND "profileId" <> ALL (ids))::int - (SELECT count(*) FROM moved)::int AS unmoved
  FROM refused`;
  const [{ unmoved, ...told }] = outcome.parse(rows);
  if (unmoved !== 0)
    throw new Error(`${unmoved} states were moved by somebody who does not hold their profile's lock.`);
  return told;
}

const bigints = (list: (bigint | null)[]) => Prisma.sql`${toSqlArray(list)}::bigint[]`;
