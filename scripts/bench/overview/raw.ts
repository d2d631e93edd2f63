import type pg from "pg";
import type { Bounds } from "@/lib/analytics/period";

// The same questions asked of the snapshots themselves, as one would without a rollup.

const WATCHED = `
  SELECT v.id, v."publishedAt" FROM "Video" v WHERE v."profileId" IN (
    SELECT "profileId" FROM "Subscription" WHERE "workspaceId" = $1)`;

/** Views at `to`, and what was gained since `from`, of all watched videos. */
export async function rawTotals(client: pg.Client, workspaceId: string, { from, to }: Bounds) {
  const { rows } = await client.query<{ views: string; gained: string }>(
    `WITH watched AS (${WATCHED}),
     ends AS (
       SELECT DISTINCT ON (s."videoId") s."videoId", s.views FROM "VideoSnapshot" s JOIN watched w ON w.id = s."videoId"
       WHERE s."observedAt" < $3 AND s.views IS NOT NULL ORDER BY s."videoId", s."observedAt" DESC),
     befores AS (
       SELECT DISTINCT ON (s."videoId") s."videoId", s.views FROM "VideoSnapshot" s JOIN watched w ON w.id = s."videoId"
       WHERE s."observedAt" < $2 AND s.views IS NOT NULL ORDER BY s."videoId", s."observedAt" DESC),
     firsts AS (
       SELECT DISTINCT ON (s."videoId") s."videoId", s.views FROM "VideoSnapshot" s JOIN watched w ON w.id = s."videoId"
       WHERE s."observedAt" >= $2 AND s."observedAt" < $3 AND s.views IS NOT NULL ORDER BY s."videoId", s."observedAt")
     SELECT sum(e.views) AS views,
       sum(e.views - coalesce(b.views, CASE WHEN w."publishedAt" >= $2 THEN 0 ELSE f.views END)) AS gained
     FROM watched w JOIN ends e ON e."videoId" = w.id LEFT JOIN befores b ON b."videoId" = w.id
     LEFT JOIN firsts f ON f."videoId" = w.id`,
    [workspaceId, from, to],
  );
  return { views: Number(rows[0]?.views ?? 0), gained: Number(rows[0]?.gained ?? 0) };
}

/** Views gained on each civil day. */
export async function rawSeries(client: pg.Client, workspaceId: string, { from, to }: Bounds, timeZone: string) {
  const { rows } = await client.query<{ day: string; gained: string }>(
    `WITH watched AS (${WATCHED}),
     steps AS (
       SELECT s."observedAt", s.views - lag(s.views) OVER (PARTITION BY s."videoId" ORDER BY s."observedAt") AS gained,
         s.views, w."publishedAt"
       FROM "VideoSnapshot" s JOIN watched w ON w.id = s."videoId" WHERE s."observedAt" < $3)
     SELECT ("observedAt" AT TIME ZONE $4)::date::text AS day,
       sum(coalesce(gained, CASE WHEN "publishedAt" >= $2 THEN views ELSE 0 END)) AS gained
     FROM steps WHERE "observedAt" >= $2 GROUP BY 1 ORDER BY 1`,
    [workspaceId, from, to, timeZone],
  );
  return rows.map(({ day, gained }) => ({ day, gained: Number(gained) }));
}
