import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Creator } from "./resolve-creators";
import type { ImportedRow, ImportedVideo } from "./rules/map-row";
import { videoLink } from "./rules/video-link";

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
): Promise<{ videos: Map<ImportedRow, VideoRef>; refused: Map<ImportedRow, string> }> {
  const withVideo = rows.filter((row): row is RowWithVideo => row.video !== null);
  const ids = [...new Set(withVideo.map((row) => row.video.videoId))];
  const shared = await findVideos(tx, SHARED_SCOPE, ids);
  const videos = new Map<ImportedRow, VideoRef>();
  const refused = new Map<ImportedRow, string>();
  const left: RowWithVideo[] = [];
  for (const row of withVideo) {
    const creator = creators.get(row);
    const known = shared.get(keyOf(row));
    if (!creator?.shared || !known) left.push(row);
    else if (known.profileId === creator.profileId) videos.set(row, known);
    else refused.set(row, "the video belongs to another channel");
  }
  for (const [row, video] of await ownVideos(tx, scope, left, creators)) videos.set(row, video);
  return { videos, refused };
}

const keyOf = (row: RowWithVideo) => `${row.platform}:${row.video.videoId}`;

async function findVideos(tx: Tx, scope: string, ids: string[]): Promise<Map<string, VideoRef>> {
  const found = await tx.video.findMany({
    where: { scope, platformVideoId: { in: ids } },
    select: { id: true, profileId: true, platform: true, platformVideoId: true },
  });
  return new Map(
    found.map(({ id, profileId, platform, platformVideoId }) => [`${platform}:${platformVideoId}`, { id, profileId }]),
  );
}

async function ownVideos(
  tx: Tx,
  scope: string,
  rows: RowWithVideo[],
  creators: Map<ImportedRow, Creator>,
): Promise<Map<ImportedRow, VideoRef>> {
  if (rows.length === 0) return new Map();
  await tx.video.createMany({
    data: rows.flatMap((row) => {
      const profileId = creators.get(row)?.profileId;
      if (!profileId) return [];
      const { videoId, title, kind, url, thumbnailUrl, publishedAt, durationSec } = row.video;
      return {
        scope,
        profileId,
        platform: row.platform,
        platformVideoId: videoId,
        kind,
        kindMethod: kind === "unknown" ? null : "import",
        title: title ?? videoId,
        url: url ?? videoLink(row.platform, videoId),
        thumbnailUrl,
        publishedAt,
        durationSec,
      };
    }),
    skipDuplicates: true,
  });
  const stored = await findVideos(
    tx,
    scope,
    rows.map((row) => row.video.videoId),
  );
  return new Map(
    rows.map((row) => {
      const video = stored.get(keyOf(row));
      if (!video) throw new Error(`The video of line ${row.line} was not stored.`);
      return [row, video];
    }),
  );
}
