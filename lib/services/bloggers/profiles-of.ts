import "server-only";
import type { Tx } from "@/lib/db/client";
import { findOrCreateProfile } from "@/lib/services/profiles/find-or-create-profile";
import { type Alias, aliasKey } from "@/lib/services/profiles/rules";
import type { Profile } from "@/prisma/generated/client";

/**
 * The profiles that spellings name, each once, in the order of the paste. They are looked up in one fixed order, so that
 * two pastes of the same links cannot wait for each other.
 */
export async function profilesOf(tx: Tx, aliases: readonly Alias[]): Promise<Profile[]> {
  const byKey = new Map<string, Profile>();
  for (const alias of aliases.toSorted((a, b) => (aliasKey(a) < aliasKey(b) ? -1 : 1))) {
    byKey.set(aliasKey(alias), await findOrCreateProfile(tx, alias));
  }
  const inOrder = aliases.flatMap((alias) => byKey.get(aliasKey(alias)) ?? []);
  return [...new Map(inOrder.map((profile) => [profile.id, profile])).values()];
}
