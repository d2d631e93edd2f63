import "server-only";
import { toMediaDto } from "@/lib/services/files/to-media-dto";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import type { Prisma } from "@/prisma/generated/client";
import { formatOf } from "./rules";
import type { DownloadDto } from "./schemas";

export const downloadRelations = { media: true } satisfies Prisma.DownloadInclude;
export type DownloadRow = Prisma.DownloadGetPayload<{ include: typeof downloadRelations }>;

export function toDownloadDto(row: DownloadRow): DownloadDto {
  const { errorCode, media } = row;
  return {
    id: row.id,
    url: row.url,
    platform: row.platform,
    format: formatOf(row.height),
    subtitles: row.subtitles,
    status: row.status,
    phase: phaseOf(row),
    progress: { bytes: toCount(row.bytes), total: toCount(row.total), speed: toCount(row.speed), eta: row.etaSec },
    metadata: {
      title: row.title,
      channel: row.channelTitle,
      durationSec: row.durationSec,
      thumbnailUrl: imageUrl(row.thumbnailUrl, 320),
    },
    media: row.status === "completed" && media.status === "ready" ? toMediaDto(media) : null,
    error: errorCode === null ? null : { code: errorCode, detail: row.errorDetail ?? "" },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function phaseOf({ status, bytes, total }: DownloadRow): DownloadDto["phase"] {
  if (status !== "running") return null;
  if (bytes === 0n) return "metadata";
  return total !== null && bytes >= total ? "store" : "download";
}
