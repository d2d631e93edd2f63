import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { creatorLink } from "@/lib/services/imports/rules/creator-link";
import { normaliseName } from "@/lib/services/imports/rules/normalise-name";
import { importPoints } from "@/lib/services/metrics/import-points";
import { IMPORT_SOURCE } from "@/lib/services/metrics/points";
import type { Profile } from "@/prisma/generated/client";

const found = z.array(z.object({ scope: z.string() }));

/**
 * A shared profile is about to go; what workspaces imported of it is theirs and stays: in each, the creator becomes one that
 * is known by the name it has there, with the videos of which points were imported. The opposite of joinImportedProfile.
 */
export async function leaveImports(tx: Tx, profile: Profile): Promise<void> {
  const rows = await tx.$queryRaw`
    SELECT s.scope FROM "ProfileSnapshot" s WHERE s."profileId" = ${profile.id}::uuid AND s.source = ${IMPORT_SOURCE}
    UNION SELECT s.scope FROM "Video" v JOIN "VideoSnapshot" s ON s."videoId" = v.id AND s.source = ${IMPORT_SOURCE}
    WHERE v."profileId" = ${profile.id}::uuid`;
  for (const { scope } of found.parse(rows)) await leaveTo(tx, profile, scope);
}

async function leaveTo(tx: Tx, profile: Profile, scope: string): Promise<void> {
  const own = await ownProfile(tx, profile, scope);
  const videos = await tx.video.findMany({ where: { profileId: profile.id } });
  const mine = { scope, source: IMPORT_SOURCE };
  const points = await tx.videoSnapshot.findMany({ where: { ...mine, videoId: { in: videos.map(({ id }) => id) } } });
  const counts = await tx.profileSnapshot.findMany({ where: { ...mine, profileId: profile.id } });
  await tx.videoSnapshot.deleteMany({ where: { ...mine, videoId: { in: videos.map(({ id }) => id) } } });
  await tx.profileSnapshot.deleteMany({ where: { ...mine, profileId: profile.id } });

  const told = new Set(points.map((point) => point.videoId));
  const moved = new Map<string, string>();
  for (const { id, platform, platformVideoId, kind, title, url, publishedAt, durationSec } of videos) {
    if (!told.has(id)) continue;
    const facts = { scope, platform, platformVideoId, profileId: own, kind, title, url, publishedAt, durationSec };
    const key = { scope, platform, platformVideoId };
    const kept = await tx.video.upsert({
      where: { scope_platform_platformVideoId: key },
      create: { ...facts, kindMethod: IMPORT_SOURCE },
      update: { profileId: own },
      select: { id: true },
    });
    moved.set(id, kept.id);
  }
  await importPoints(tx, scope, {
    videoPoints: points.map(({ scope: _scope, ...point }) => ({
      ...point,
      videoId: moved.get(point.videoId) ?? point.videoId,
      profileId: own,
    })),
    profilePoints: counts.map(({ scope: _scope, ...point }) => ({ ...point, profileId: own })),
  });
}

/** Known by the name that its blogger has in the workspace. */
async function ownProfile(tx: Tx, profile: Profile, scope: string): Promise<string> {
  const watched = await tx.subscription.findMany({
    where: { workspaceId: scope, profileId: profile.id },
    orderBy: { createdAt: "asc" },
    include: { blogger: { select: { name: true } } },
  });
  const { platform } = profile;
  const title = watched[0]?.blogger.name ?? profile.title ?? profile.platformId ?? profile.id;
  const key = { scope, platform, platformId: normaliseName(title) };
  const own = await tx.profile.upsert({
    where: { scope_platform_platformId: key },
    create: { ...key, title, url: creatorLink(platform, title), status: "active", source: IMPORT_SOURCE },
    update: {},
    select: { id: true },
  });
  await tx.subscription.createMany({
    data: watched.map(({ bloggerId, createdAt }) => ({ workspaceId: scope, bloggerId, profileId: own.id, createdAt })),
    skipDuplicates: true,
  });
  return own.id;
}
