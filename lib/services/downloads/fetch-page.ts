import "server-only";
import { stat } from "node:fs/promises";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { fetchVideo } from "@/lib/platforms/fetch-video";
import { videoPage } from "@/lib/platforms/video-page";
import { withConnector } from "@/lib/services/connectors/with-connector";
import type { SystemCtx } from "@/lib/services/context";
import { bringIntoStorage } from "@/lib/services/files/bring-into-storage";
import { finishMedia } from "@/lib/services/files/finish-media";
import { keepWithinLimit } from "@/lib/services/files/keep-within-limit";
import { downloadFolder, partialFolder } from "@/lib/services/files/partial-download";
import { cleanFileName } from "@/lib/services/files/rules/limits";
import { takeDownloadSlot } from "@/lib/services/files/take-download-slot";
import { ensureFolderRoom, ensureStorageRoom } from "@/lib/storage/disk-guard";
import { noteProgress } from "./note-progress";
import type { DownloadRow } from "./to-download-dto";

/**
 * Fetches a video from its page into storage as far as the time goes. Resolves with whether it is whole; throws
 * `PlatformError` or `AppError`. Safe to repeat, from any process on the same DATA_DIR.
 */
export async function fetchPage(ctx: SystemCtx, row: DownloadRow, until: Date): Promise<boolean> {
  const { storageKey, status } = row.media;
  if (status === "ready") return true;
  if (status !== "receiving") throw new AppError("conflict", "Its file was removed.", { code: "media_removed" });
  const wanted = new AbortController();
  const release = await lockAcrossProcesses(storageKey, { onWanted: () => wanted.abort() });
  try {
    const stretch = { until, signal: wanted.signal };
    const isWhole = await bringIntoStorage(storageKey, stretch, async () => {
      const path = await fetchInTurn(ctx, row, stretch);
      if (path !== null) await admit(ctx, row, path);
      return path;
    });
    if (!isWhole) return false;
    await finishMedia(ctx, row.mediaFileId);
    return true;
  } catch (error) {
    // Somebody else goes on, or removes it.
    if (wanted.signal.aborted) return false;
    throw error;
  } finally {
    await release();
  }
}

type Turn = { until: Date; signal: AbortSignal };

async function fetchInTurn(ctx: SystemCtx, row: DownloadRow, { until, signal }: Turn): Promise<string | null> {
  const { platform, kind, ref } = row;
  const page = platform && kind && ref ? videoPage({ platform, kind, ref }) : null;
  if (!page) throw new AppError("conflict", "This link names no single video.", { code: "names_no_video" });
  const releaseSlot = await takeDownloadSlot(until, signal);
  if (releaseSlot === null) return null;
  const progress = noteProgress(ctx, row);
  try {
    await ensureFolderRoom(downloadFolder(), (row.total ?? 0n) - row.bytes);
    return await withConnector(ctx, page.connector, () =>
      fetchVideo({
        page,
        folder: partialFolder(row.media.storageKey),
        height: row.height,
        subtitles: row.subtitles,
        maxBytes: env().DOWNLOAD_MAX_BYTES,
        until,
        signal,
        onFacts: ({ title, channel, durationSec, thumbnailUrl }) =>
          progress.tell({ ...(row.title ? {} : { title }), channelTitle: channel, durationSec, thumbnailUrl }),
        onProgress: ({ bytes, total, speed, etaSec }) => progress.tell({ bytes, total, speed, etaSec }),
      }),
    );
  } finally {
    await progress.written();
    await releaseSlot();
  }
}

/** The file is whole on this machine's disk: it gets its name and its room. */
async function admit(ctx: SystemCtx, row: DownloadRow, path: string): Promise<void> {
  const size = BigInt((await stat(path)).size);
  await ensureStorageRoom(size);
  await keepWithinLimit(ctx, row.media, size);
  const { title } = await ctx.db.download.findUniqueOrThrow({ where: { id: row.id }, select: { title: true } });
  const name = cleanFileName(`${title ?? "video"}${/\.\w+$/.exec(path)?.[0] ?? ""}`);
  await ctx.db.mediaFile.updateMany({ where: { id: row.mediaFileId, status: "receiving" }, data: { name } });
}
