import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError } from "@/lib/errors";
import { DownloadError } from "@/lib/net/download-error";
import type { SystemCtx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { bringIntoStorage } from "./bring-into-storage";
import { downloadPartial, type FetchOptions } from "./download-partial";
import { failMedia } from "./fail-media";
import { finishMedia } from "./finish-media";
import { partialPath } from "./partial-download";
import { takeDownloadSlot } from "./take-download-slot";

export type Fetched = { state: "ready" } | { state: "incomplete"; received: bigint };

/**
 * Fetches a media file from its `sourceUrl` into storage, as far as the time of one step goes: call it again until it is
 * `ready`, from any process on the same DATA_DIR. Throws `AppError`: below 500 for good (its row is then `failed` with the same
 * code and words), 503 where a later try may help. Safe to repeat.
 */
export async function fetchFromUrl(ctx: SystemCtx, mediaFileId: string, options: FetchOptions): Promise<Fetched> {
  const file = await ctx.db.mediaFile.findUniqueOrThrow({ where: { id: mediaFileId } });
  const ended = stateOf(file);
  if (ended) return ended;
  const wanted = new AbortController();
  const release = await lockAcrossProcesses(file.storageKey, { onWanted: () => wanted.abort() });
  try {
    const signal = options.signal ? AbortSignal.any([options.signal, wanted.signal]) : wanted.signal;
    return await step(ctx, file, { ...options, signal });
  } catch (error) {
    options.signal?.throwIfAborted();
    // Somebody else goes on, or removes it.
    if (wanted.signal.aborted) return incomplete(ctx, file.id);
    throw await settleFailure(ctx, file, error);
  } finally {
    await release();
  }
}

function stateOf(file: MediaFile): Fetched | null {
  if (file.status === "ready") return { state: "ready" };
  if (file.status === "deleted") throw new AppError("not_found", "The file was removed.", { code: "media_removed" });
  if (file.status === "failed") {
    throw new AppError("conflict", file.errorDetail ?? "The file failed.", { code: file.errorCode ?? "media_failed" });
  }
  return null;
}

async function step(
  ctx: SystemCtx,
  file: MediaFile,
  options: FetchOptions & { signal: AbortSignal },
): Promise<Fetched> {
  const path = partialPath(file.storageKey);
  const isWhole = await bringIntoStorage(file.storageKey, options, async () => {
    const releaseSlot = await takeDownloadSlot(options.until, options.signal);
    if (releaseSlot === null) return null;
    try {
      return (await downloadPartial(ctx, file, path, options)) ? path : null;
    } finally {
      await releaseSlot();
    }
  });
  if (!isWhole) return incomplete(ctx, file.id);
  await finishMedia(ctx, file.id);
  return { state: "ready" };
}

async function incomplete(ctx: SystemCtx, id: string): Promise<Fetched> {
  const { received } = await ctx.db.mediaFile.findUniqueOrThrow({ where: { id }, select: { received: true } });
  return { state: "incomplete", received };
}

/** What is final is written on the file's row; what may pass is for the caller to try again. */
async function settleFailure(ctx: SystemCtx, file: MediaFile, error: unknown): Promise<unknown> {
  const known = error instanceof DownloadError ? toAppError(error) : error;
  if (!(known instanceof AppError) || known.status >= 500 || known.code === "locked") return known;
  await failMedia(ctx, file, known);
  return known;
}

function toAppError(error: DownloadError): AppError {
  const { code, message, retryAfterSec } = error;
  if (!error.retryable) return new AppError("conflict", message, { code, cause: error });
  return new AppError("unavailable", message, { code, cause: error, retryAfterSec: retryAfterSec ?? 30 });
}
