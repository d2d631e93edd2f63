import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { importPoints } from "@/lib/services/metrics/import-points";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import type { ProfilePoint, VideoPoint } from "@/lib/services/metrics/points";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Profile } from "@/prisma/generated/client";
import { mergeProfiles } from "./merge-profiles";
import { importedAlias } from "./rules";

/**
 * A creator that an import knew by name turns out to be a channel that is read: the workspace's points are brought again, under
 * the channel and still in the workspace's scope, so that everything derived from them is made anew. Later imports of
 * that name find the channel. Refused when a video of the import belongs to another channel.
 */
export async function joinImportedProfile(tx: Tx, imported: Profile, into: string): Promise<{ points: number }> {
  const { id: from, scope, platform } = imported;
  await lockProfiles(tx, [from, into]);
  const own = await tx.video.findMany({ where: { profileId: from, scope } });
  const known = await tx.video.findMany({
    where: { scope: SHARED_SCOPE, platform, platformVideoId: { in: own.map((video) => video.platformVideoId) } },
    select: { id: true, profileId: true, platformVideoId: true },
  });
  const foreign = known.filter((video) => video.profileId !== into).length;
  if (foreign > 0) {
    throw new AppError("conflict", "Videos of this import belong to another channel. Nothing was changed.", {
      code: "other_channel",
      params: { count: foreign },
    });
  }
  const twins = new Map(known.map((video) => [video.platformVideoId, video.id]));
  const target = new Map(own.map((video) => [video.id, twins.get(video.platformVideoId) ?? video.id]));
  const points = await takePoints(tx, scope, from, into, target);

  const doubled = own.filter((video) => twins.has(video.platformVideoId)).map((video) => video.id);
  await tx.video.deleteMany({ where: { id: { in: doubled } } });
  await tx.video.updateMany({ where: { profileId: from, scope }, data: { profileId: into } });
  await importPoints(tx, scope, points);
  await mergeProfiles(tx, from, into);
  const alias = importedAlias(scope, platform, imported.platformId ?? "");
  await tx.profileAlias.create({ data: { ...alias, profileId: into } });
  return { points: points.videoPoints.length + points.profilePoints.length };
}

/** Takes the stored points out, with all that was derived from them, as they will be brought again. */
async function takePoints(
  tx: Tx,
  scope: string,
  from: string,
  into: string,
  target: ReadonlyMap<string, string>,
): Promise<{ videoPoints: VideoPoint[]; profilePoints: ProfilePoint[] }> {
  const videoId = { in: [...target.keys()] };
  const videoRows = await tx.videoSnapshot.findMany({ where: { scope, videoId } });
  const profileRows = await tx.profileSnapshot.findMany({ where: { scope, profileId: from } });
  await tx.videoSnapshot.deleteMany({ where: { scope, videoId } });
  await tx.profileSnapshot.deleteMany({ where: { scope, profileId: from } });
  await tx.videoState.deleteMany({ where: { scope, videoId } });
  await tx.profileRollup.deleteMany({ where: { scope, profileId: from } });
  return {
    videoPoints: videoRows.map(({ scope: _scope, ...row }) => ({
      ...row,
      videoId: target.get(row.videoId) ?? row.videoId,
      profileId: into,
    })),
    profilePoints: profileRows.map(({ scope: _scope, ...row }) => ({ ...row, profileId: into })),
  };
}
