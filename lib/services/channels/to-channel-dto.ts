import "server-only";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import type { Channel, Profile } from "@/prisma/generated/client";
import { missingScopes } from "./rules";
import type { ChannelDto } from "./schemas";

export type ChannelFigures = {
  gainedViews: bigint | null;
  sparkline: (bigint | null)[];
  uploadsToday: number;
  uploadsPerDay: number;
  bloggerId: string | null;
};

/** What the outside sees of a channel: never a token. */
export function toChannelDto(channel: Channel & { profile: Profile }, figures: ChannelFigures): ChannelDto {
  const { profile } = channel;
  const time = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: channel.id,
    platformId: channel.platformId,
    title: channel.title,
    handle: channel.handle,
    url: profile.url,
    thumbnailUrl: imageUrl(channel.thumbnailUrl, 128),
    status: channel.status,
    statusReason: channel.statusReason,
    statusDetail: channel.statusDetail,
    statusAt: channel.statusAt.toISOString(),
    scopes: channel.scopes,
    missing: channel.status === "disconnected" ? [] : missingScopes(channel.scopes),
    login: channel.googleEmail,
    uploadBlockedTill: time(channel.uploadBlockedTill),
    tokenCheckedAt: time(channel.tokenCheckedAt),
    connectedAt: channel.connectedAt.toISOString(),
    profileId: profile.id,
    bloggerId: figures.bloggerId,
    followers: toCount(profile.followers),
    videoCount: toCount(profile.platformVideoCount),
    views: toCount(profile.platformViews),
    gainedViews: toCount(figures.gainedViews),
    sparkline: figures.sparkline.map(toCount),
    observedAt: time(profile.lastObservedAt),
    source: profile.source,
    uploadsToday: figures.uploadsToday,
    uploadsPerDay: figures.uploadsPerDay,
    lastUsed:
      typeof channel.lastUsed === "object" && channel.lastUsed !== null && !Array.isArray(channel.lastUsed)
        ? channel.lastUsed
        : {},
  };
}
