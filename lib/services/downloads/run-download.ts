import "server-only";
import { env } from "@/lib/env/env";
import { AppError, PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { fetchFromUrl } from "@/lib/services/files/fetch-from-url";
import { hasArrived } from "@/lib/services/files/partial-download";
import { retryAdvice } from "@/lib/services/parser/rules";
import { failDownload } from "./fail-download";
import { fetchPage } from "./fetch-page";
import { noteProgress } from "./note-progress";
import { hasEnded } from "./rules";
import { settleDownload } from "./settle-download";
import { type DownloadRow, downloadRelations } from "./to-download-dto";

type Start = { id: string; attempt: number };

/**
 * One stretch of a download, to be called again until it is `done`: completed, failed for good (its row says why), cancelled,
 * or started anew by somebody. Throws what may pass by trying again.
 */
export async function runDownload(ctx: SystemCtx, { id, attempt }: Start, until: Date): Promise<{ done: boolean }> {
  const row = await begin(ctx, { id, attempt });
  if (!row) return { done: true };
  try {
    // What has come is handed over, however long that takes.
    if (isLate(row, ctx.now) && !(await hasArrived(row.media.storageKey))) throw tooSlow();
    if (!(await fetchStretch(ctx, row, until))) return { done: false };
    const { size } = await ctx.db.mediaFile.findUniqueOrThrow({ where: { id: row.mediaFileId } });
    await settleDownload(ctx, row, { status: "completed", bytes: size ?? 0n });
    return { done: true };
  } catch (error) {
    // Another process is at it.
    if (error instanceof AppError && error.category === "locked") return { done: false };
    const final = finalReason(error, ctx.now);
    if (!final) throw error;
    await failDownload(ctx, row, final);
    return { done: true };
  }
}

/** The row of a start that is still wanted. */
async function begin(ctx: SystemCtx, { id, attempt }: Start): Promise<DownloadRow | null> {
  await ctx.db.download.updateMany({
    where: { id, attempt, status: "queued" },
    data: { status: "running", startedAt: ctx.now },
  });
  const row = await ctx.db.download.findUnique({ where: { id }, include: downloadRelations });
  return row && row.attempt === attempt && !hasEnded(row.status) ? row : null;
}

async function fetchStretch(ctx: SystemCtx, row: DownloadRow, until: Date): Promise<boolean> {
  if (row.platform) return fetchPage(ctx, row, until);
  const progress = noteProgress(ctx, row);
  try {
    const fetched = await fetchFromUrl(ctx, row.mediaFileId, {
      until,
      onProgress: ({ received, total }) =>
        progress.tell({ bytes: BigInt(received), total: total === null ? null : BigInt(total) }),
    });
    return fetched.state === "ready";
  } finally {
    await progress.written();
  }
}

const isLate = ({ startedAt }: DownloadRow, now: Date): boolean =>
  startedAt !== null && now.getTime() - startedAt.getTime() > env().DOWNLOAD_TIMEOUT_SEC * 1_000;

const tooSlow = () =>
  new AppError("conflict", "It took longer than a download may take here.", { code: "download_timeout" });

/** Why another try cannot help, or null where it may. */
function finalReason(error: unknown, now: Date): { code: string; detail: string } | null {
  if (error instanceof AppError) return error.status < 500 ? { code: error.code, detail: error.message } : null;
  if (!(error instanceof PlatformError) || retryAdvice(error, now).do !== "give_up") return null;
  return { code: error.reason ?? error.kind, detail: error.message };
}
