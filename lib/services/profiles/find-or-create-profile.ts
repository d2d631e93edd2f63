import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Profile } from "@/prisma/generated/client";
import { type Alias, aliasKey, handleOf, linkOf } from "./rules";

/**
 * The shared profile that a spelling names: known by this spelling, or by its id, or new and `pending`. Two transactions
 * with the same spelling wait for each other, so one profile comes out.
 */
export async function findOrCreateProfile(tx: Tx, alias: Alias): Promise<Profile> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alias:${aliasKey(alias)}`}, 0))`;
  const { platform, kind, ref } = alias;
  const known = await tx.profileAlias.findUnique({
    where: { platform_kind_ref: { platform, kind, ref } },
    include: { profile: true },
  });
  if (known) return known.profile;
  const platformId = kind === "channel_id" ? ref : null;
  const byId = platformId
    ? await tx.profile.findUnique({
        where: { scope_platform_platformId: { scope: SHARED_SCOPE, platform, platformId } },
      })
    : null;
  const profile =
    byId ?? (await tx.profile.create({ data: { platform, platformId, handle: handleOf(alias), url: linkOf(alias) } }));
  await tx.profileAlias.create({ data: { platform, kind, ref, profileId: profile.id } });
  return profile;
}
