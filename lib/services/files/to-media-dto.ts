import "server-only";
import { toCount } from "@/lib/services/metrics/count";
import type { MediaFile } from "@/prisma/generated/client";
import { isContainer, kindOf } from "./rules/limits";
import type { MediaFileDto } from "./schemas";

export function toMediaDto(file: MediaFile): MediaFileDto {
  const { errorCode, errorDetail } = file;
  return {
    id: file.id,
    name: file.name,
    origin: file.origin,
    status: file.status,
    kind: isContainer(file.container) ? kindOf(file.container) : null,
    size: toCount(file.size),
    received: toCount(file.received),
    sha256: file.sha256,
    container: file.container,
    durationSec: file.durationMs === null ? null : file.durationMs / 1_000,
    width: file.width,
    height: file.height,
    videoCodec: file.videoCodec,
    audioCodec: file.audioCodec,
    error: errorCode === null ? null : { code: errorCode, detail: errorDetail ?? "" },
    createdAt: file.createdAt.toISOString(),
    readyAt: file.readyAt?.toISOString() ?? null,
  };
}
