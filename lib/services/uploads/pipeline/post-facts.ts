import "server-only";
import type { PostFacts } from "@/lib/services/posts/save-post";
import type { PrivacyStatus } from "@/prisma/generated/enums";
import type { UploadRow } from "../upload-row";

type Seen = { privacy: PrivacyStatus; publishedAt: Date | null; gone: boolean; at: Date };

/** What an upload and YouTube's last word make of a post. */
export function postFacts(upload: UploadRow, youtubeId: string, { privacy, publishedAt, gone, at }: Seen): PostFacts {
  const { workspaceId, channelId, id, title, description, tags, categoryId, channel, media } = upload;
  return {
    workspaceId,
    channelId,
    profileId: channel.profileId,
    uploadId: id,
    youtubeId,
    title,
    description,
    tags,
    categoryId,
    privacyStatus: privacy,
    publishedAt,
    gone,
    media: media && { durationMs: media.durationMs, width: media.width, height: media.height },
    at,
  };
}
