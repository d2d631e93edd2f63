import "server-only";
import { z } from "zod";
import type { Bucket } from "@/lib/analytics/buckets";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { isBefore, knownVideo } from "./metric-sql";
import type { SeriesMetric } from "./schemas";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

/**
 * What happened to one platform in one bucket. `bucket` -1 is everything before the period, and who told what is seen of all
 * of it: there is one for every watched platform and sources that its profiles' newest rows tell.
 * `step`, `divisorStep`: change of the carried sums; `knownStep`: how many profiles began to be known; `gain`: see contract §6.
 */
const seriesStep = z.object({
  platform: z.enum(Platform),
  bucket: z.number(),
  step: z.bigint(),
  divisorStep: z.bigint(),
  knownStep: z.number(),
  gain: z.bigint(),
  published: z.number(),
  observed: z.boolean(),
  /** who told it, beside who told the newest of its profiles */
  sources: z.array(z.string()),
  observedAt: z.date().nullable(),
});
export type SeriesStep = z.output<typeof seriesStep>;

/** What a metric carries from bucket to bucket. Gains and counts of videos carry nothing: of them only whether it is known is asked. */
const CARRIED: Partial<Record<SeriesMetric, { value: string; divisor?: string }>> = {
  views: { value: "views" },
  likes: { value: "likes" },
  comments: { value: "comments" },
  followers: { value: "followers" },
  engagementRate: { value: "engActions", divisor: "engViews" },
};

const sum = (of: string) => Prisma.raw(`sum(r.${of})`);
const nothing = Prisma.raw("0");

/** The change of a carried column since the profile's rollup row before. */
const stepOf = (column: string | undefined) =>
  Prisma.raw(column ? `coalesce(r."${column}", 0) - coalesce(lag(r."${column}") OVER before, 0)` : "0");

/**
 * What to read of each rollup row `r`, and the `step, divisor_step, known_step, gain` of many: nothing is added up that a metric does
 * not ask for. What is known once stays known, so rows that know are enough to begin with.
 */
function stepsOf(metric: SeriesMetric, from: Prisma.Sql): { each: Prisma.Sql; added: Prisma.Sql } {
  const carried = CARRIED[metric];
  if (!carried) {
    return {
      each: Prisma.sql`r."gainedViews" AS gain, r.views AS known`,
      added: Prisma.sql`0 AS step, 0 AS divisor_step, count(r.known) AS known_step, ${
        metric === "gainedViews" ? Prisma.sql`CASE WHEN r.bucket >= ${from} THEN sum(r.gain) END` : nothing
      } AS gain`,
    };
  }
  const known = `(r."${carried.value}" IS NOT NULL)::int - (lag(r."${carried.value}") OVER before IS NOT NULL)::int`;
  return {
    each: Prisma.sql`${stepOf(carried.value)} AS step, ${stepOf(carried.divisor)} AS divisor_step,
      ${Prisma.raw(known)} AS known_step`,
    added: Prisma.sql`${sum("step")} AS step, ${carried.divisor ? sum("divisor_step") : nothing} AS divisor_step,
      ${sum("known_step")} AS known_step, 0 AS gain`,
  };
}

/**
 * Steps of a series over `buckets`, per platform: carried sums as differences between neighbouring rollup rows
 * of a profile, so that one pass over the period's rows (and the one before) is enough, in the order of their key. First
 * values count in the bucket in which they were seen, under the rule of the whole period: bars add up to its gain.
 * Who told a row is mostly who told the newest one: only what was told before (`sourcesSince`) is looked at.
 */
export async function readSeries(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  buckets: Bucket[],
  metric: SeriesMetric,
): Promise<SeriesStep[]> {
  const [start, end] = [buckets[0]?.start, buckets.at(-1)?.end];
  if (!start || !end) return [];
  const starts = Prisma.sql`${buckets.map((bucket) => bucket.start.toISOString())}::timestamptz[]`;
  const [from, to] = [Prisma.sql`${start}::timestamptz`, Prisma.sql`${end}::timestamptz`];
  const ofProfile = Prisma.sql`r.scope = w.scope AND r."profileId" = w."profileId"`;
  const steps = stepsOf(metric, from);
  const rows = await db.$queryRaw`
  WITH watched AS MATERIALIZED (
    SELECT w.*, newest.*, coalesce((SELECT r.bucket FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket < ${from}
      ORDER BY r.bucket DESC LIMIT 1), ${from}) AS since
    FROM (${watchedProfiles(workspaceId, filter)}) w
    LEFT JOIN LATERAL (SELECT r.sources, r."sourcesSince", r."observedAt" FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket < ${to}
      ORDER BY r.bucket DESC LIMIT 1) newest ON true),
  facts AS (
    SELECT w.platform, width_bucket(r.bucket, ${starts}) - 1 AS slot, NULL::text[] AS sources, ${steps.added},
      0 AS published, r.bucket >= ${from} AS observed, NULL::timestamptz AS "observedAt"
    FROM watched w CROSS JOIN LATERAL (
      SELECT r.bucket, ${steps.each}
      FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket >= w.since AND ${isBefore(to)}
      WINDOW before AS (ORDER BY r.bucket) OFFSET 0) r
    GROUP BY w.platform, r.bucket
    UNION ALL
    SELECT w.platform, width_bucket(r.bucket, ${starts}) - 1 AS slot, r.sources, 0, 0, 0, 0, 0, false, NULL
    FROM watched w JOIN "ProfileRollup" r ON ${ofProfile} AND r.bucket >= ${from} AND r.bucket < w."sourcesSince"
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT platform, -1, sources, 0, 0, 0, 0, 0, false, max("observedAt") FROM watched GROUP BY platform, sources
    ${factsOf(metric, { starts, from, to })})
  SELECT platform, slot AS bucket, coalesce(sources, '{}') AS sources, sum(step)::bigint AS step,
    sum(divisor_step)::bigint AS "divisorStep", sum(known_step)::int AS "knownStep", coalesce(sum(gain), 0)::bigint AS gain,
    sum(published)::int AS published, bool_or(observed) AS observed, max("observedAt") AS "observedAt"
  FROM facts GROUP BY platform, slot, sources ORDER BY platform, slot`;
  return z.array(seriesStep).parse(rows);
}

/** What the rollup does not tell of a metric: first values of new videos, and how many were published. */
function factsOf(metric: SeriesMetric, { starts, from, to }: Record<"starts" | "from" | "to", Prisma.Sql>): Prisma.Sql {
  if (metric === "gainedViews") {
    return Prisma.sql`UNION ALL
    SELECT w.platform, width_bucket(s.at, ${starts}) - 1 AS slot, NULL::text[], 0, 0, 0, sum(s.gain), 0, false, NULL
    FROM watched w CROSS JOIN LATERAL (
      SELECT s."firstViewsAt" AS at, s."firstViews" AS gain FROM "VideoState" s
      WHERE s.scope = w.scope AND s."profileId" = w."profileId" AND s."publishedAt" >= ${from} OFFSET 0) s
    WHERE s.at >= ${from} AND s.at < ${to} GROUP BY 1, 2`;
  }
  if (metric !== "videos") return Prisma.empty;
  return Prisma.sql`UNION ALL
    SELECT w.platform, width_bucket(v."publishedAt", ${starts}) - 1 AS slot, NULL::text[], 0, 0, 0, 0, count(*), false, NULL
    FROM watched w CROSS JOIN LATERAL (
      SELECT v."publishedAt" FROM "Video" v WHERE v."profileId" = w."profileId" AND ${knownVideo}
        AND v."publishedAt" >= ${from} AND v."publishedAt" < ${to} OFFSET 0) v
    GROUP BY 1, 2`;
}
