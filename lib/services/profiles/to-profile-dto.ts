import "server-only";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Profile } from "@/prisma/generated/client";
import type { ProfileDto } from "./schemas";

export function toProfileDto(profile: Profile): ProfileDto {
  const { id, platform, handle, url, title, country, status, statusDetail, followersHidden, source } = profile;
  return {
    id,
    platform,
    handle,
    url,
    title,
    country,
    status,
    statusDetail,
    followersHidden,
    source,
    imported: profile.scope !== SHARED_SCOPE,
    avatarUrl: imageUrl(profile.avatarUrl, 128),
    followers: toCount(profile.followers),
    lastParsedAt: profile.lastParsedAt?.toISOString() ?? null,
    lastObservedAt: profile.lastObservedAt?.toISOString() ?? null,
  };
}
