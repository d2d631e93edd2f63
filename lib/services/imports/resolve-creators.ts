import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { toSqlJson } from "@/lib/services/metrics/to-sql-json";
import { findOrCreateProfile } from "@/lib/services/profiles/find-or-create-profile";
import { importedAlias } from "@/lib/services/profiles/rules";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Platform } from "@/prisma/generated/enums";
import { creatorLink } from "./rules/creator-link";
import type { ImportedRow } from "./rules/map-row";
import { normaliseName } from "./rules/normalise-name";

const subscriptions = z.array(z.object({ profileId: z.string() }));
const keyed = z.array(z.object({ key: z.string(), id: z.string() }));

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
  const byName = rows.filter((row) => !shared.has(idKey(row)));
  const linked = await linkedProfiles(tx, workspaceId, byName);
  const own = await ownProfiles(
    tx,
    workspaceId,
    byName.filter((row) => !linked.has(nameKey(row))),
  );
  const creators = new Map<ImportedRow, Creator>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const sharedId = shared.get(idKey(row)) ?? linked.get(nameKey(row));
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

/** The channels to which this workspace has linked names of its imports. */
async function linkedProfiles(tx: Tx, workspaceId: string, rows: ImportedRow[]): Promise<Map<string, string>> {
  const names = new Map(
    rows.map((row) => [nameKey(row), importedAlias(workspaceId, row.platform, normaliseName(displayName(row)))]),
  );
  const kind = importedAlias(workspaceId, "youtube", "").kind;
  const found = await tx.profileAlias.findMany({
    where: { kind, ref: { in: [...names.values()].map((alias) => alias.ref) } },
  });
  return new Map(found.map((alias) => [`${alias.platform}:${alias.ref}`, alias.profileId]));
}

async function ownProfiles(tx: Tx, scope: string, rows: ImportedRow[]): Promise<Map<string, string>> {
  const named = new Map(rows.map((row) => [nameKey(row), row]));
  if (named.size === 0) return new Map();
  const creators = [...named].map(([key, row]) => ({
    key,
    platform: row.platform,
    platformId: normaliseName(displayName(row)),
    title: displayName(row),
    handle: row.creatorHandle,
    url: creatorLink(row.platform, displayName(row)),
  }));
  const found = await findOwn(tx, scope, creators);
  const fresh = creators.filter(({ key }) => !found.has(key));
  if (fresh.length === 0) return found;
  await tx.$executeRaw`
    INSERT INTO "Profile" (id, scope, platform, "platformId", title, handle, url, status, source, "updatedAt")
    SELECT gen_random_uuid(), ${scope}::uuid, c.platform, c."platformId", c.title, c.handle, c.url, 'active', 'import', now()
    FROM jsonb_to_recordset(${toSqlJson(fresh)}::jsonb)
      AS c(key text, platform "Platform", "platformId" text, title text, handle text, url text)
    ORDER BY c.key ON CONFLICT DO NOTHING`;
  return new Map([...found, ...(await findOwn(tx, scope, fresh))]);
}

type OwnCreator = { key: string; platform: Platform; platformId: string };

async function findOwn(tx: Tx, scope: string, creators: OwnCreator[]): Promise<Map<string, string>> {
  const asked = creators.map(({ key, platform, platformId }) => ({ key, platform, platformId }));
  const stored = await tx.$queryRaw`
    SELECT c.key, p.id FROM jsonb_to_recordset(${toSqlJson(asked)}::jsonb)
      AS c(key text, platform "Platform", "platformId" text)
    JOIN "Profile" p ON p.scope = ${scope}::uuid AND p.platform = c.platform AND p."platformId" = c."platformId"`;
  return new Map(keyed.parse(stored).map((row) => [row.key, row.id]));
}

async function watchCreators(tx: Tx, ctx: SystemCtx, workspaceId: string, names: Map<string, string>): Promise<void> {
  const subscribed = await tx.$queryRaw`
    SELECT sub."profileId" FROM "Subscription" sub
    WHERE sub."workspaceId" = ${workspaceId}::uuid AND sub."profileId" = ANY(${[...names.keys()]}::uuid[])
      AND (SELECT b."deletedAt" FROM "Blogger" b WHERE b.id = sub."bloggerId") IS NULL`;
  const watched = new Set(subscriptions.parse(subscribed).map((row) => row.profileId));
  const creators = [...names]
    .filter(([profileId]) => !watched.has(profileId))
    .map(([profileId, name]) => ({ profileId, name, id: randomUUID() }));
  if (creators.length === 0) return;
  const createdAt = ctx.now;
  await tx.blogger.createMany({ data: creators.map(({ id, name }) => ({ id, name, workspaceId, createdAt })) });
  await tx.subscription.createMany({
    data: creators.map(({ id, profileId }) => ({ workspaceId, bloggerId: id, profileId, createdAt })),
  });
}
