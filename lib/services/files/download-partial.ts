import "server-only";
import { env } from "@/lib/env/env";
import { rangedDownload } from "@/lib/net/ranged-download";
import type { SystemCtx } from "@/lib/services/context";
import { ensureFolderRoom, ensureStorageRoom } from "@/lib/storage/disk-guard";
import type { MediaFile } from "@/prisma/generated/client";
import { requireContainer } from "./inspect-media";
import { keepWithinLimit } from "./keep-within-limit";
import { downloadFolder } from "./partial-download";
import { cleanFileName, HEAD_BYTES } from "./rules/limits";
import { nameOfDisposition } from "./rules/source-url";

export type FetchOptions = {
  /** the step's end: at most a minute ahead */
  until: Date;
  /** stops the bytes within moments; what came is kept for a next call */
  signal?: AbortSignal;
  onProgress?: (progress: { received: number; total: number | null }) => void;
};
/** How often progress is told and written down. */
const PROGRESS_MS = 1_000;

/**
 * Downloads what is still missing of a file, within its limits, and writes down how far it came. What is no video or picture
 * is refused with its first bytes. Resolves with whether it is whole.
 */
export async function downloadPartial(
  ctx: SystemCtx,
  file: MediaFile,
  path: string,
  options: FetchOptions & { signal: AbortSignal },
): Promise<boolean> {
  const { DOWNLOAD_MAX_BYTES, DOWNLOAD_TIMEOUT_SEC, DOWNLOAD_ALLOW_PRIVATE_HOSTS } = env();
  const progress = tellProgress(ctx, file, options);
  const look = lookAtHead();
  await ensureFolderRoom(downloadFolder(), 0n);
  try {
    const result = await rangedDownload({
      url: file.sourceUrl ?? "",
      path,
      until: options.until,
      signal: options.signal,
      maxBytes: DOWNLOAD_MAX_BYTES,
      timeoutSec: DOWNLOAD_TIMEOUT_SEC,
      allowPrivateHosts: DOWNLOAD_ALLOW_PRIVATE_HOSTS,
      onTotal: (total) => admit(ctx, file, BigInt(total)),
      onHead: (headers) => {
        const { "content-disposition": disposition } = headers;
        const name = nameOfDisposition(Array.isArray(disposition) ? disposition[0] : disposition);
        if (name !== null) progress.rename(cleanFileName(name));
      },
      onBytes: (received, chunk) => {
        look(received, chunk);
        progress.told(received);
      },
    });
    progress.told(result.received);
    // A source that told no size beforehand has it now.
    if (result.done) await keepWithinLimit(ctx, file, BigInt(result.received));
    return result.done;
  } finally {
    await progress.written();
  }
}

/** The size became known: it must have room in the workspace's limit and on the disk. */
async function admit(ctx: SystemCtx, file: MediaFile, total: bigint): Promise<void> {
  await ensureFolderRoom(downloadFolder(), total);
  await ensureStorageRoom(total);
  await keepWithinLimit(ctx, file, total);
}

/** Refuses by the first bytes, where they come in this call. */
function lookAtHead(): (received: number, chunk: Buffer) => void {
  let head = Buffer.alloc(0);
  let isOver = false;
  return (received, chunk) => {
    if (isOver) return;
    // It goes on from an earlier call, which has looked.
    if (received !== head.length + chunk.length) isOver = true;
    else head = Buffer.concat([head, chunk]);
    if (isOver || head.length < HEAD_BYTES) return;
    isOver = true;
    requireContainer(head);
    head = Buffer.alloc(0);
  };
}

function tellProgress(ctx: SystemCtx, file: MediaFile, { onProgress }: FetchOptions) {
  let last = 0;
  let received = 0;
  let name: string | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  const write = async () => {
    await ensureFolderRoom(downloadFolder(), 0n);
    const row = await ctx.db.mediaFile.update({
      where: { id: file.id },
      data: { received: BigInt(received), ...(name === undefined ? {} : { name }) },
      select: { size: true },
    });
    onProgress?.({ received, total: row.size === null ? null : Number(row.size) });
  };
  const enqueue = () => {
    writing = writing.then(write).catch((error: unknown) => {
      failure ??= error;
    });
  };
  return {
    rename: (given: string) => {
      name = given;
    },
    told: (now: number) => {
      received = now;
      if (failure !== undefined) throw failure;
      if (performance.now() - last < PROGRESS_MS) return;
      last = performance.now();
      enqueue();
    },
    written: async () => {
      enqueue();
      await writing;
      if (failure !== undefined) throw failure;
    },
  };
}
