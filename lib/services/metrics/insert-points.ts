import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { shared } from "./metric-sql";
import type { ProfilePoint, VideoPoint } from "./points";
import { toSqlJson } from "./to-sql-json";

const writtenVideo = z.array(z.object({ videoId: z.string(), observedAt: z.date() }));
const writtenProfile = z.array(z.object({ profileId: z.string(), observedAt: z.date() }));

/** The points that were new. */
export type WrittenPoints = { videoPoints: VideoPoint[]; profilePoints: ProfilePoint[] };

/** Stores points of one scope and nothing derived from them. A point whose minute is taken already is left out. */
export async function insertPoints(
  tx: Tx,
  scope: string,
  input: { videoPoints: VideoPoint[]; profilePoints: ProfilePoint[] },
): Promise<WrittenPoints> {
  const videoPoints = await insertVideoPoints(tx, scope, input.videoPoints);
  const profilePoints = await insertProfilePoints(tx, scope, input.profilePoints);
  return { videoPoints, profilePoints };
}

async function insertVideoPoints(tx: Tx, scope: string, points: VideoPoint[]): Promise<VideoPoint[]> {
  if (points.length === 0) return [];
  const given = toSqlJson(points.map(({ profileId: _profileId, ...point }) => point));
  const rows = await tx.$queryRaw`
    INSERT INTO "VideoSnapshot" (scope, "videoId", "observedAt", views, likes, comments, shares, favorites, source,
      quality, "previousSeenAt", "importId")
    SELECT ${scope}::uuid, p."videoId", p."observedAt", p.views, p.likes, p.comments, p.shares, p.favorites, p.source,
      p.quality, p."previousSeenAt", p."importId"
    FROM jsonb_to_recordset(${given}::jsonb) AS p("videoId" uuid, "observedAt" timestamptz, views bigint,
      likes bigint, comments bigint, shares bigint, favorites bigint, source text, quality "Quality",
      "previousSeenAt" timestamptz, "importId" uuid)
    WHERE NOT EXISTS (SELECT 1 FROM "VideoSnapshot" taken WHERE taken."videoId" = p."videoId"
      AND taken.scope = ${shared} AND taken."observedAt" = p."observedAt")
    ON CONFLICT DO NOTHING RETURNING "videoId", "observedAt"`;
  const written = new Set(writtenVideo.parse(rows).map((row) => key(row.videoId, row.observedAt)));
  return firstOfEach(points, (point) => key(point.videoId, point.observedAt)).filter((point) =>
    written.has(key(point.videoId, point.observedAt)),
  );
}

async function insertProfilePoints(tx: Tx, scope: string, points: ProfilePoint[]): Promise<ProfilePoint[]> {
  if (points.length === 0) return [];
  const rows = await tx.$queryRaw`
    INSERT INTO "ProfileSnapshot" (scope, "profileId", "observedAt", followers, "videoCount", views, source, quality,
      "previousSeenAt", "importId")
    SELECT ${scope}::uuid, p."profileId", p."observedAt", p.followers, p."videoCount", p.views, p.source, p.quality,
      p."previousSeenAt", p."importId"
    FROM jsonb_to_recordset(${toSqlJson(points)}::jsonb) AS p("profileId" uuid, "observedAt" timestamptz,
      followers bigint, "videoCount" bigint, views bigint, source text, quality "Quality",
      "previousSeenAt" timestamptz, "importId" uuid)
    WHERE NOT EXISTS (SELECT 1 FROM "ProfileSnapshot" taken WHERE taken."profileId" = p."profileId"
      AND taken.scope = ${shared} AND taken."observedAt" = p."observedAt")
    ON CONFLICT DO NOTHING RETURNING "profileId", "observedAt"`;
  const written = new Set(writtenProfile.parse(rows).map((row) => key(row.profileId, row.observedAt)));
  return firstOfEach(points, (point) => key(point.profileId, point.observedAt)).filter((point) =>
    written.has(key(point.profileId, point.observedAt)),
  );
}

const key = (id: string, at: Date) => `${id} ${at.getTime()}`;

/** Two points of one minute in one call: the first is stored, as it would be in two calls. */
function firstOfEach<T>(items: T[], by: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(by(item))) first.set(by(item), item);
  return [...first.values()];
}
