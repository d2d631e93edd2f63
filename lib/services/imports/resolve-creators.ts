import "server-only";
import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { findOrCreateProfile } from "@/lib/services/profiles/find-or-create-profile";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { creatorLink } from "./rules/creator-link";
import type { ImportedRow } from "./rules/map-row";
import { normaliseName } from "./rules/normalise-name";

export type Creator = { profileId: string; shared: boolean };

/**
 * The profile of each row's creator. A platform id names the profile that everybody shares; a creator known by name only is a
 * profile of this workspace. Whoever is not watched yet is from now on.
 */
export async function resolveCreators(
  tx: Tx,
  ctx: SystemCtx,
  workspaceId: string,
  rows: ImportedRow[],
): Promise<Map<ImportedRow, Creator>> {
  const shared = await sharedProfiles(tx, rows);
  const own = await ownProfiles(
    tx,
    workspaceId,
    rows.filter((row) => !shared.has(idKey(row))),
  );
  const creators = new Map<ImportedRow, Creator>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const sharedId = shared.get(idKey(row));
    const profileId = sharedId ?? own.get(nameKey(row));
    if (!profileId) throw new Error(`The creator of line ${row.line} was not stored.`);
    creators.set(row, { profileId, shared: sharedId !== undefined });
    if (!names.has(profileId)) names.set(profileId, displayName(row));
  }
  await watchCreators(tx, ctx, workspaceId, names);
  return creators;
}

const idKey = (row: ImportedRow) => `${row.platform}:${row.creatorId ?? ""}`;
const displayName = (row: ImportedRow) => row.creatorName ?? row.creatorId ?? "";
const nameKey = (row: ImportedRow) => `${row.platform}:${normaliseName(displayName(row))}`;

async function sharedProfiles(tx: Tx, rows: ImportedRow[]): Promise<Map<string, string>> {
  const named = new Map(rows.filter((row) => row.creatorId !== null).map((row) => [idKey(row), row]));
  const ids = [...named.values()].flatMap((row) => row.creatorId ?? []);
  const known = await tx.profile.findMany({
    where: { scope: SHARED_SCOPE, platformId: { in: ids } },
    select: { id: true, platform: true, platformId: true },
  });
  const found = new Map(known.map((profile) => [`${profile.platform}:${profile.platformId}`, profile.id]));
  for (const [key, row] of named) {
    // Only YouTube's ids say by their form that they are one; others may be names.
    if (found.has(key) || row.platform !== "youtube" || !row.creatorId) continue;
    const alias = { platform: row.platform, kind: "channel_id", ref: row.creatorId };
    found.set(key, (await findOrCreateProfile(tx, alias)).id);
  }
  return found;
}

async function ownProfiles(tx: Tx, scope: string, rows: ImportedRow[]): Promise<Map<string, string>> {
  const named = new Map(rows.map((row) => [nameKey(row), row]));
  if (named.size === 0) return new Map();
  await tx.profile.createMany({
    data: [...named.values()].map((row) => ({
      scope,
      platform: row.platform,
      platformId: normaliseName(displayName(row)),
      title: displayName(row),
      handle: row.creatorHandle,
      url: creatorLink(row.platform, displayName(row)),
      status: "active" as const,
      source: "import",
    })),
    skipDuplicates: true,
  });
  const stored = await tx.profile.findMany({
    where: { scope, platformId: { in: [...named.values()].map((row) => normaliseName(displayName(row))) } },
    select: { id: true, platform: true, platformId: true },
  });
  return new Map(stored.map((profile) => [`${profile.platform}:${profile.platformId}`, profile.id]));
}

async function watchCreators(tx: Tx, ctx: SystemCtx, workspaceId: string, names: Map<string, string>): Promise<void> {
  const watched = await tx.subscription.findMany({
    where: { workspaceId, profileId: { in: [...names.keys()] }, blogger: { deletedAt: null } },
    select: { profileId: true },
  });
  for (const { profileId } of watched) names.delete(profileId);
  const bloggers = [...names].map(([profileId, name]) => ({ id: randomUUID(), profileId, name }));
  await tx.blogger.createMany({
    data: bloggers.map(({ id, name }) => ({ id, workspaceId, name, createdAt: ctx.now })),
  });
  await tx.subscription.createMany({
    data: bloggers.map(({ id, profileId }) => ({ workspaceId, bloggerId: id, profileId, createdAt: ctx.now })),
  });
}
