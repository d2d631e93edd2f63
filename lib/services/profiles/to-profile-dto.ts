import "server-only";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
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
    avatarUrl: imageUrl(profile.avatarUrl, 128),
    followers: toCount(profile.followers),
    lastParsedAt: profile.lastParsedAt?.toISOString() ?? null,
    lastObservedAt: profile.lastObservedAt?.toISOString() ?? null,
  };
}
