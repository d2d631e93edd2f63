import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { toSqlJson } from "@/lib/services/metrics/to-sql-json";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { videoHashtags } from "@/lib/services/videos/video-hashtags";
import type { Creator } from "./resolve-creators";
import type { ImportedRow, ImportedVideo } from "./rules/map-row";
import { type RowProblem, rowProblem } from "./rules/row-reasons";
import { videoLink } from "./rules/video-link";

const refs = z.array(z.object({ key: z.string(), id: z.string(), profileId: z.string() }));

type VideoRef = { id: string; profileId: string };
type RowWithVideo = ImportedRow & { video: ImportedVideo };

/**
 * The video of each row: the one that everybody shares where its channel is shared too, else one of this workspace's own. A
 * known video keeps its profile, also when the creator goes by another name by now.
 */
export async function resolveVideos(
  tx: Tx,
  scope: string,
  rows: ImportedRow[],
  creators: Map<ImportedRow, Creator>,
): Promise<{ videos: Map<ImportedRow, VideoRef>; refused: Map<ImportedRow, RowProblem> }> {
  const withVideo = rows.filter((row): row is RowWithVideo => row.video !== null);
  const shared = await findVideos(
    tx,
    SHARED_SCOPE,
    withVideo.filter((row) => creators.get(row)?.shared),
  );
  const videos = new Map<ImportedRow, VideoRef>();
  const refused = new Map<ImportedRow, RowProblem>();
  const left: RowWithVideo[] = [];
  for (const row of withVideo) {
    const creator = creators.get(row);
    const known = shared.get(keyOf(row));
    if (!creator?.shared || !known) left.push(row);
    else if (known.profileId === creator.profileId) videos.set(row, known);
    else refused.set(row, rowProblem("foreign_video"));
  }
  for (const [row, video] of await ownVideos(tx, scope, left, creators)) videos.set(row, video);
  return { videos, refused };
}

const keyOf = (row: RowWithVideo) => `${row.platform}:${row.video.videoId}`;

async function findVideos(tx: Tx, scope: string, rows: RowWithVideo[]): Promise<Map<string, VideoRef>> {
  const asked = new Map(
    rows.map((row) => [keyOf(row), { key: keyOf(row), platform: row.platform, id: row.video.videoId }]),
  );
  const found = await tx.$queryRaw`
    SELECT a.key, v.id, v."profileId"
    FROM jsonb_to_recordset(${toSqlJson([...asked.values()])}::jsonb) AS a(key text, platform "Platform", id text)
    JOIN "Video" v ON v.scope = ${scope}::uuid AND v.platform = a.platform AND v."platformVideoId" = a.id`;
  return new Map(refs.parse(found).map(({ key, ...ref }) => [key, ref]));
}

async function ownVideos(
  tx: Tx,
  scope: string,
  rows: RowWithVideo[],
  creators: Map<ImportedRow, Creator>,
): Promise<Map<ImportedRow, VideoRef>> {
  if (rows.length === 0) return new Map();
  const known = await findVideos(tx, scope, rows);
  const fresh = new Map(rows.filter((row) => !known.has(keyOf(row))).map((row) => [keyOf(row), row]));
  if (fresh.size > 0) {
    await insertVideos(tx, scope, [...fresh.values()], creators);
    for (const [key, ref] of await findVideos(tx, scope, [...fresh.values()])) known.set(key, ref);
  }
  return new Map(
    rows.map((row) => {
      const video = known.get(keyOf(row));
      if (!video) throw new Error(`The video of line ${row.line} was not stored.`);
      return [row, video];
    }),
  );
}

async function insertVideos(tx: Tx, scope: string, rows: RowWithVideo[], creators: Map<ImportedRow, Creator>) {
  const videos = rows.map((row) => ({
    ...row.video,
    profileId: creators.get(row)?.profileId,
    platform: row.platform,
    title: row.video.title ?? row.video.videoId,
    url: row.video.url ?? videoLink(row.platform, row.video.videoId),
    kindMethod: row.video.kind === "unknown" ? null : "import",
    hashtags: videoHashtags({ platform: row.platform, title: row.video.title ?? "", description: null, tags: [] }),
  }));
  await tx.$executeRaw`
    INSERT INTO "Video" (id, scope, "profileId", platform, "platformVideoId", kind, "kindMethod", title, url,
      "thumbnailUrl", "publishedAt", "durationSec", hashtags, "updatedAt")
    SELECT gen_random_uuid(), ${scope}::uuid, v."profileId", v.platform, v."videoId", v.kind, v."kindMethod", v.title, v.url,
      v."thumbnailUrl", v."publishedAt", v."durationSec", v.hashtags, now()
    FROM jsonb_to_recordset(${toSqlJson(videos)}::jsonb) AS v("profileId" uuid, platform "Platform",
      "videoId" text, kind "VideoKind", "kindMethod" text, title text, url text, "thumbnailUrl" text,
      "publishedAt" timestamptz, "durationSec" int, hashtags text[])
    ORDER BY v."videoId" ON CONFLICT DO NOTHING`;
}
