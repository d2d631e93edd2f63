import "server-only";
import type { Bounds } from "@/lib/analytics/period";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";
import { type GainedMetric, METRICS, type Metric } from "./points";

export const shared = Prisma.sql`${SHARED_SCOPE}::uuid`;

/** One piece of SQL per metric, joined by commas. `write` gets the column and its capitalised name. */
export function eachMetric(
  write: (metric: Metric, name: string) => string,
  metrics: readonly Metric[] = METRICS,
): Prisma.Sql {
  return Prisma.raw(metrics.map((metric) => write(metric, capitalised(metric))).join(",\n  "));
}

export const capitalised = (metric: string): string => metric.charAt(0).toUpperCase() + metric.slice(1);

/** Of profile `"profileId"` as `scope` sees it: the shared points from here on. A workspace may see less than there is. */
export function sharedSince(scope: Prisma.Sql, profileId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${scope} = ${shared} THEN '-infinity'::timestamptz ELSE coalesce((
    SELECT "sharedFrom" FROM "ProfileView" WHERE "ProfileView".scope = ${scope} AND "ProfileView"."profileId" = ${profileId}),
    '-infinity') END`;
}

/**
 * Rollup row `r` lies before `bound`, to be read through the index together with a lower bound. Written so that the planner
 * does not take the two for a narrow range: it would expect a row per profile and sort what it should hash.
 */
export const isBefore = (bound: Prisma.Sql): Prisma.Sql => Prisma.sql`r.bucket < ANY(ARRAY[${bound}])`;

/**
 * Video `v` is one that the scope of watched profile `w` knows. Written so that it is looked at in what an index answers: as a
 * part of the search, a list of scopes would be made ready for every profile.
 */
export const knownVideo = Prisma.sql`CASE WHEN v.scope = w.scope THEN true ELSE v.scope = ${shared} END`;

/** Point `s` is one that the workspace sees of watched profile `w` (see watchedProfiles). */
export const seenPoint = Prisma.sql`(s.scope = w.scope OR w."sharedFrom" IS NULL OR s."observedAt" >= w."sharedFrom")`;

/**
 * After watched profiles `w`: the states `g` of their videos, by the index one profile after the other (`OFFSET 0`: for some
 * hundred profiles the planner would rather read the table as a whole).
 */
export const joinStates = Prisma.sql`CROSS JOIN LATERAL (
  SELECT * FROM "VideoState" s WHERE s.scope = w.scope AND s."profileId" = w."profileId" OFFSET 0) g`;

/** The streams of points that the scope of state `g` reads, each with the instant from which it is seen: everybody's, and its own. */
const streams = Prisma.sql`(SELECT ${shared} AS scope, ${sharedSince(Prisma.sql`g.scope`, Prisma.sql`g."profileId"`)} AS since
  UNION ALL SELECT g.scope, '-infinity'::timestamptz WHERE g.scope <> ${shared}) AS stream`;

/**
 * The last told value of a metric of video `g` (a VideoState row) in the streams that its scope reads, before `bound`.
 * Two ordered probes of the key instead of one over both streams: each stops at the first row that tells the metric.
 */
export function lastTold(metric: Metric, bound: Prisma.Sql | null): Prisma.Sql {
  const column = Prisma.raw(`"${metric}"`);
  const before = bound ? Prisma.sql`AND s."observedAt" < ${bound}` : Prisma.empty;
  return Prisma.sql`(SELECT c.value
    FROM ${streams}
    CROSS JOIN LATERAL (
      SELECT s.${column} AS value, s."observedAt" FROM "VideoSnapshot" s
      WHERE s."videoId" = g."videoId" AND s.scope = stream.scope AND s."observedAt" >= stream.since AND s.${column} IS NOT NULL ${before}
      ORDER BY s."observedAt" DESC LIMIT 1) c
    ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1)`;
}

/** A metric of video `g` as it was known at `at`; what has not changed since needs no search. */
export const valueAt = (
  metric: Metric,
  at: Date,
): Prisma.Sql => Prisma.sql`CASE WHEN g."lastChangedAt" < ${at}::timestamptz
  THEN g.${Prisma.raw(metric)} ELSE ${lastTold(metric, Prisma.sql`${at}::timestamptz`)} END`;

/** What video `g`, whose facts are `v`, gained of a metric in `[from, to)` by contract §6; null where nothing was told before `to`. */
export function gainBetween(metric: GainedMetric, { from, to }: Bounds): Prisma.Sql {
  const first = Prisma.raw(`g."first${capitalised(metric)}"`);
  const firstAt = Prisma.raw(`g."first${capitalised(metric)}At"`);
  return Prisma.sql`CASE WHEN ${firstAt} < ${to}::timestamptz THEN ${valueAt(metric, to)} - CASE
    WHEN ${firstAt} < ${from}::timestamptz THEN ${valueAt(metric, from)}
    WHEN v."publishedAt" >= ${from}::timestamptz THEN 0 ELSE ${first} END END`;
}

/** The newest point of video `g` in the streams that its scope reads, before `bound`, as `newest`: it tells most metrics at once. */
export function newestPoint(bound: Prisma.Sql | null): Prisma.Sql {
  const before = bound ? Prisma.sql`AND s."observedAt" < ${bound}` : Prisma.empty;
  return Prisma.sql`LATERAL (
    SELECT c.* FROM ${streams}
    CROSS JOIN LATERAL (
      SELECT s."observedAt", s.source, s.quality, ${eachMetric((metric) => `s.${metric}`)} FROM "VideoSnapshot" s
      WHERE s."videoId" = g."videoId" AND s.scope = stream.scope AND s."observedAt" >= stream.since ${before}
      ORDER BY s."observedAt" DESC LIMIT 1) c
    ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1) newest`;
}
