import type { PlatformErrorKind } from "@/lib/errors";
import type { ResolvedItem } from "@/lib/services/bloggers/rules/resolved-item";
import type { Platform, ProfileStatus } from "@/prisma/generated/enums";

/** One spelling of a profile, normalised so that equal spellings are equal rows. */
export type Alias = { platform: Platform; kind: string; ref: string };

/** Kinds whose ref is a name that platforms compare without regard to case; ids keep theirs. */
const NAMES = new Set(["handle", "custom", "legacy_user", "user"]);

export function normaliseAlias(alias: Alias): Alias {
  const bare = alias.ref.replace(/^@/, "");
  return { ...alias, ref: NAMES.has(alias.kind) ? bare.toLowerCase() : alias.ref };
}

/** The spelling under which an accepted line is looked up and stored; content that tells its owner is its owner. */
export function aliasOf(item: ResolvedItem): Alias | null {
  if (item.verdict === "reject" || !item.platform || !item.kind || !item.ref) return null;
  if (item.verdict === "accept_content" && item.owner && item.platform !== "youtube") {
    return normaliseAlias({ platform: item.platform, kind: "user", ref: item.owner });
  }
  return normaliseAlias({ platform: item.platform, kind: item.kind, ref: item.ref });
}

export const aliasKey = ({ platform, kind, ref }: Alias): string => `${platform}:${kind}:${ref}`;

/** Under which an import's name of a creator leads, in its workspace alone, to the channel that it was linked to. */
export const importedAlias = (workspaceId: string, platform: Platform, name: string): Alias => ({
  platform,
  kind: `import:${workspaceId}`,
  ref: name,
});

/** The handle that a spelling tells before anybody has been asked. */
export function handleOf(alias: Alias): string | null {
  return alias.kind === "handle" || alias.kind === "user" ? alias.ref : null;
}

const YOUTUBE_PATHS: Record<string, (ref: string) => string> = {
  channel_id: (id) => `channel/${id}`,
  handle: (name) => `@${name}`,
  custom: (name) => `c/${encodeURIComponent(name)}`,
  legacy_user: (name) => `user/${encodeURIComponent(name)}`,
  playlist: (id) => `playlist?list=${id}`,
  short: (id) => `shorts/${id}`,
  clip: (id) => `clip/${id}`,
};

const INSTAGRAM_PATHS: Record<string, (ref: string) => string> = {
  user: (name) => `${name}/`,
  reel: (code) => `reel/${code}/`,
  igtv: (code) => `tv/${code}/`,
  highlight: (id) => `stories/highlights/${id}/`,
  share_link: (code) => `share/${code}`,
};

/** A link that people can open, for a spelling that has not been resolved yet. */
export function linkOf({ platform, kind, ref }: Alias): string {
  if (platform === "youtube") {
    const path = YOUTUBE_PATHS[kind] ?? ((id: string) => `watch?v=${id}`);
    return `https://www.youtube.com/${path(ref)}`;
  }
  if (platform === "instagram") {
    const path = INSTAGRAM_PATHS[kind] ?? ((code: string) => `p/${code}/`);
    return `https://www.instagram.com/${path(ref)}`;
  }
  if (kind === "user") return `https://www.tiktok.com/@${ref}`;
  if (kind === "short_link") return `https://www.tiktok.com/t/${ref}`;
  return `https://www.tiktok.com/@/${kind === "photo" ? "photo" : "video"}/${ref}`;
}

/** What a creator is called until the platform has told their title. */
export function placeholderName(profile: { handle: string | null; url: string }): string {
  return profile.handle ? `@${profile.handle}` : profile.url.replace(/^https?:\/\/(www\.)?/, "");
}

/** What an item of a run failed with: a kind of refusal, or `terminated` where the platform closed the account. */
export type FailureCode = PlatformErrorKind | "terminated";

/** Failures that say something final about the account, whoever asks and whenever. */
const FINAL: Partial<Record<FailureCode, ProfileStatus>> = {
  terminated: "terminated",
  not_found: "not_found",
  private: "private",
  blocked: "blocked",
};

/** The state in which a failed parse leaves a profile; null: it says nothing about the account, which keeps its state. */
export function statusAfterFailure(code: FailureCode | null, everParsed: boolean): ProfileStatus | null {
  const final = code ? FINAL[code] : undefined;
  return final ?? (everParsed ? null : "error");
}
