import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ResolvedProfile } from "@/lib/platforms/contract";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { mergeProfiles } from "./merge-profiles";
import { type Alias, aliasKey, normaliseAlias, placeholderName } from "./rules";

/**
 * Stores what a platform told about an account, with its point in the time series. A pending profile whose id turns out to
 * be known is merged into the known one. Returns the profile that remains.
 */
export async function storeObservedProfile(
  tx: Tx,
  profileId: string,
  found: ResolvedProfile,
  observedAt: Date,
): Promise<string> {
  const before = await tx.profile.findUnique({ where: { id: profileId } });
  if (!before) throw new AppError("not_found", "This profile does not exist.");
  const { platform } = before;
  const { platformId } = found.profile;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`profile:${platform}:${platformId}`}, 0))`;
  const twin = await tx.profile.findUnique({
    where: { scope_platform_platformId: { scope: SHARED_SCOPE, platform, platformId } },
    select: { id: true },
  });
  const id = twin?.id ?? profileId;
  await lockProfiles(tx, [...new Set([id, profileId])]);
  await nameBloggers(tx, profileId, placeholderName(before), found);
  if (id !== profileId) await mergeProfiles(tx, profileId, id);
  await tx.profile.update({ where: { id }, data: columnsOf(found) });
  await addAliases(tx, id, [
    { platform, kind: platform === "youtube" ? "channel_id" : "user_id", ref: platformId },
    ...(found.profile.handle
      ? [{ platform, kind: platform === "youtube" ? "handle" : "user", ref: found.profile.handle }]
      : []),
  ]);
  const { followers, videoCount, views } = found.profile;
  const { source, quality } = found.provenance;
  await recordObservations(tx, {
    observedAt,
    source,
    quality,
    looks: [{ profileId: id, profile: { followers, videoCount, views }, videos: [] }],
  });
  return id;
}

/** A number that this answer does not tell keeps its last value, unless the owner hides it. */
function columnsOf({ profile, provenance }: ResolvedProfile) {
  const { platformId, handle, url, title, description, avatarUrl, country, publishedAt, uploadsPlaylistId } = profile;
  const known = <K extends string, V>(key: K, value: V | null) => (value === null ? {} : { [key]: value });
  return {
    platformId,
    url,
    ...known("handle", handle),
    ...known("title", title),
    ...known("description", description),
    ...known("avatarUrl", avatarUrl),
    ...known("country", country),
    ...known("publishedAt", publishedAt),
    ...known("uploadsPlaylistId", uploadsPlaylistId),
    ...known("followersHidden", profile.followersHidden),
    ...(profile.followersHidden ? { followers: null } : known("followers", profile.followers)),
    ...known("platformVideoCount", profile.videoCount),
    ...known("platformViews", profile.views),
    source: provenance.source,
  };
}

/** A spelling that now leads here led elsewhere only if the platform gave the name to somebody else. */
async function addAliases(tx: Tx, profileId: string, aliases: Alias[]): Promise<void> {
  const sorted = aliases.map(normaliseAlias).sort((a, b) => (aliasKey(a) < aliasKey(b) ? -1 : 1));
  for (const { platform, kind, ref } of sorted) {
    await tx.profileAlias.upsert({
      where: { platform_kind_ref: { platform, kind, ref } },
      create: { platform, kind, ref, profileId },
      update: { profileId },
    });
  }
}

/** Bloggers that were named after the paste take the account's title. */
async function nameBloggers(tx: Tx, profileId: string, placeholder: string, found: ResolvedProfile): Promise<void> {
  const { title } = found.profile;
  if (!title) return;
  await tx.blogger.updateMany({
    where: { name: placeholder, subscriptions: { some: { profileId } } },
    data: { name: title },
  });
}
