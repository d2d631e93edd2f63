import "server-only";
import { z } from "zod";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import { bytesOf } from "./report-upload";
import type { UploadDto } from "./schemas";
import type { UploadRow } from "./upload-row";
import { videoLinks } from "./video-links";

export const storedWarnings = z.array(z.object({ code: z.string(), detail: z.string() }));
const waitsFor = z.enum(["quota", "channel_limit", "reconnect", "schedule", "backoff"]);

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

export function toUploadDto(row: UploadRow): UploadDto {
  const { channel, media } = row;
  const { bytes, total, phase } = bytesOf(row);
  const size = media?.size ?? row.bytesTotal;
  const links = row.youtubeId === null ? null : videoLinks(row.youtubeId);
  return {
    id: row.id,
    batchId: row.batchId,
    status: row.status,
    channel: {
      id: channel.id,
      title: channel.title,
      handle: channel.handle,
      thumbnailUrl: imageUrl(channel.thumbnailUrl, 128),
    },
    source: {
      fileId: media && media.status !== "deleted" ? media.id : null,
      url: row.sourceUrl,
      name: media?.name ?? null,
      durationSec: media?.durationMs == null ? null : media.durationMs / 1_000,
      size: toCount(size),
    },
    // Prisma reads a relation by a further statement: a video of ours that a parse adopts in between is missing here.
    thumbnailUrl: imageUrl(row.post?.video?.thumbnailUrl ?? null, 320),
    title: row.title,
    description: row.description,
    tags: row.tags,
    categoryId: row.categoryId,
    privacyStatus: row.privacyStatus,
    actualPrivacy: row.actualPrivacy,
    publishAt: iso(row.publishAt),
    madeForKids: row.madeForKids,
    containsSyntheticMedia: row.containsSyntheticMedia,
    playlistId: row.playlistId,
    thumbnailFileId: row.thumbnailFileId,
    notifySubscribers: row.notifySubscribers,
    onQuota: row.onQuota,
    progress: { bytes: toCount(bytes), total: toCount(total ?? size), phase },
    waitingFor: row.waitingFor === null ? null : waitsFor.parse(row.waitingFor),
    waitingTill: iso(row.waitingTill),
    youtubeVideoId: row.youtubeId,
    videoUrl: links?.videoUrl ?? null,
    studioUrl: links?.studioUrl ?? null,
    postId: row.post?.id ?? null,
    error:
      row.errorCode === null ? null : { code: row.errorCode, detail: row.errorDetail ?? "", remedy: row.errorRemedy },
    warnings: storedWarnings.parse(row.warnings),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    uploadedAt: iso(row.uploadedAt),
    publishedAt: iso(row.publishedAt),
    finishedAt: iso(row.finishedAt),
  };
}
