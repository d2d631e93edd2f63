import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { webStreamOf } from "@/lib/services/files/tus/chunk-body";
import { storage } from "@/lib/storage/storage";
import { getDownloadOrThrow } from "./get-download-or-throw";

type Opened = { name: string; size: bigint; mimeType: string; body: ReadableStream<Uint8Array> };

/** The file of a completed download, as a stream. Throws 409 (`download_not_completed`) before that. */
export async function openDownload(ctx: Ctx, id: string): Promise<Opened> {
  const { status, media } = await getDownloadOrThrow(ctx, id);
  if (status !== "completed" || media.status !== "ready" || media.size === null) {
    throw new AppError("conflict", "This download has no file.", { code: "download_not_completed" });
  }
  const body = webStreamOf(await storage().read(media.storageKey));
  return { name: media.name, size: media.size, mimeType: media.mimeType ?? "application/octet-stream", body };
}
