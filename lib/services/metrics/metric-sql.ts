import "server-only";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";
import { METRICS, type Metric } from "./points";

export const shared = Prisma.sql`${SHARED_SCOPE}::uuid`;

/** One piece of SQL per metric, joined by commas. `write` gets the column and its capitalised name. */
export function eachMetric(
  write: (metric: Metric, name: string) => string,
  metrics: readonly Metric[] = METRICS,
): Prisma.Sql {
  return Prisma.raw(metrics.map((metric) => write(metric, capitalised(metric))).join(",\n  "));
}

export const capitalised = (metric: string): string => metric.charAt(0).toUpperCase() + metric.slice(1);

/**
 * The last told value of a metric of video `g` (a VideoState row) in the streams that its scope reads, before `bound`.
 * Two ordered probes of the key instead of one over both streams: each stops at the first row that tells the metric.
 */
export function lastTold(metric: Metric, bound: Prisma.Sql | null): Prisma.Sql {
  const column = Prisma.raw(`"${metric}"`);
  const before = bound ? Prisma.sql`AND s."observedAt" < ${bound}` : Prisma.empty;
  return Prisma.sql`(SELECT c.value
    FROM (VALUES (g.scope), (${shared})) AS stream(scope)
    CROSS JOIN LATERAL (
      SELECT s.${column} AS value, s."observedAt" FROM "VideoSnapshot" s
      WHERE s."videoId" = g."videoId" AND s.scope = stream.scope AND s.${column} IS NOT NULL ${before}
      ORDER BY s."observedAt" DESC LIMIT 1) c
    ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1)`;
}

/** The newest point of video `g` in the streams that its scope reads, before `bound`, as `newest`: it tells most metrics at once. */
export function newestPoint(bound: Prisma.Sql | null): Prisma.Sql {
  const before = bound ? Prisma.sql`AND s."observedAt" < ${bound}` : Prisma.empty;
  return Prisma.sql`LATERAL (
    SELECT c.* FROM (VALUES (g.scope), (${shared})) AS stream(scope)
    CROSS JOIN LATERAL (
      SELECT s."observedAt", s.source, s.quality, ${eachMetric((metric) => `s.${metric}`)} FROM "VideoSnapshot" s
      WHERE s."videoId" = g."videoId" AND s.scope = stream.scope ${before} ORDER BY s."observedAt" DESC LIMIT 1) c
    ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1) newest`;
}
