import { randomUUID } from "node:crypto";
import pg from "pg";
import { db } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { rebuildRollup } from "@/lib/services/metrics/rebuild-rollup";
import { SHARED_SCOPE } from "@/lib/services/scope";

export const PROFILES = 2_000;
export const VIDEOS_EACH = 50;
export const WATCHED = 200;
const AT_ONCE = 20;
const DAY = 86_400_000;

/** Midnight of the first day that is looked at, so that the last one is yesterday. */
export const firstDay = (days: number): Date => new Date(Math.floor(Date.now() / DAY) * DAY - days * DAY);

/**
 * 2,000 profiles of `videosEach` videos, each video seen once a day with other numbers, and its profile with other followers:
 * of 50, `days` × 100,000 snapshots of videos, always the same.
 * Points are written by plain SQL, states in the order in which a listing brings them, newest first; the rollup by the
 * product's own `rebuildRollup`.
 */
export async function populate(url: string, days: number, videosEach: number): Promise<void> {
  const start = firstDay(days).toISOString();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ensurePartitions(client, firstDay(days), new Date());
    await client.query(
      `INSERT INTO "Profile" (id, platform, "platformId", url, title, status, followers, "updatedAt")
       SELECT md5('p' || i)::uuid, (ARRAY['youtube', 'tiktok', 'instagram']::"Platform"[])[1 + i % 3], 'P' || i,
         'https://bench.test/' || i, 'Creator ' || i, 'active', 1000 * i, now()
       FROM generate_series(1, $1::int) AS i`,
      [PROFILES],
    );
    await client.query(
      `INSERT INTO "Video" (id, platform, "platformVideoId", "profileId", kind, title, url, "publishedAt", "durationSec", "updatedAt")
       SELECT md5('v' || i || '-' || j)::uuid, p.platform, 'V' || i || '-' || j, p.id, 'long', 'Video ' || j || ' of ' || i,
         'https://bench.test/v/' || i || '/' || j, $2::timestamptz + ((i * 7 + j * 13) % 400 - 400 + $4::int) * interval '1 day', 60 + j, now()
       FROM generate_series(1, $1::int) AS i JOIN "Profile" p ON p.id = md5('p' || i)::uuid, generate_series(1, $3::int) AS j`,
      [PROFILES, start, videosEach, days],
    );
    await client.query(
      `INSERT INTO "VideoSnapshot" ("videoId", "observedAt", views, likes, comments, source, "previousSeenAt")
       SELECT v.id, at, 1000 + seed % 100000 + d * (50 + seed % 997), 40 + seed % 900 + d * 3, 5 + seed % 90 + d, 'bench',
         CASE WHEN d > 0 THEN at - interval '1 day' END
       FROM generate_series(0, $2::int - 1) AS d,
         (SELECT id, abs(hashtext(id::text)) AS seed, abs(hashtext("profileId"::text)) % 60 AS minute FROM "Video") v,
         LATERAL (SELECT $1::timestamptz + d * interval '1 day' + interval '3 hours' + v.minute * interval '1 minute' AS at) t`,
      [start, days],
    );
    await client.query(
      `INSERT INTO "ProfileSnapshot" ("profileId", "observedAt", followers, "videoCount", source, "previousSeenAt")
       SELECT id, at, followers + d * 10, $3, 'bench', CASE WHEN d > 0 THEN at - interval '1 day' END
       FROM generate_series(0, $2::int - 1) AS d, "Profile" p,
         LATERAL (SELECT $1::timestamptz + d * interval '1 day' + interval '3 hours' + abs(hashtext(p.id::text)) % 60 * interval '1 minute' AS at) t`,
      [start, days, videosEach],
    );
    await client.query(
      `INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt", "lastChangedAt",
         source, quality, views, likes, comments, "firstViews", "firstViewsAt", "firstLikes", "firstLikesAt", "firstComments", "firstCommentsAt")
       SELECT $1::uuid, v.id, v."profileId", v."publishedAt", f."observedAt", l."observedAt", l."observedAt", 'bench', 'exact',
         l.views, l.likes, l.comments, f.views, f."observedAt", f.likes, f."observedAt", f.comments, f."observedAt"
       FROM "Video" v
       CROSS JOIN LATERAL (SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = v.id ORDER BY "observedAt" LIMIT 1) f
       CROSS JOIN LATERAL (SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = v.id ORDER BY "observedAt" DESC LIMIT 1) l
       ORDER BY v."profileId", v."publishedAt" DESC`,
      [SHARED_SCOPE],
    );
    await client.query("ANALYZE");
    await rollUp(days);
    await client.query("VACUUM ANALYZE");
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}

async function rollUp(days: number): Promise<void> {
  const ids = (await db().profile.findMany({ select: { id: true } })).map(({ id }) => id);
  const from = firstDay(days);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const targets = ids.slice(at, at + AT_ONCE).map((profileId) => ({ scope: SHARED_SCOPE, profileId, from }));
    await db().$transaction((tx) => rebuildRollup(tx, targets, []));
  }
}

/** A workspace that watches the first of them. */
export async function watch(timeZone: string, count = WATCHED): Promise<string> {
  const { id: workspaceId } = await db().workspace.create({ data: { name: `Bench ${timeZone}`, timeZone } });
  const profiles = await db().profile.findMany({ orderBy: { followers: "asc" }, take: count, select: { id: true } });
  const bloggers = profiles.map(({ id: profileId }, index) => ({
    id: randomUUID(),
    name: `Creator ${index}`,
    profileId,
  }));
  await db().blogger.createMany({ data: bloggers.map(({ id, name }) => ({ id, name, workspaceId })) });
  await db().subscription.createMany({
    data: bloggers.map(({ id, profileId }) => ({ bloggerId: id, profileId, workspaceId })),
  });
  // As autovacuum would within a minute.
  await db().$executeRaw`ANALYZE "Blogger", "Subscription"`;
  return workspaceId;
}
