import "server-only";
import { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { failMedia } from "@/lib/services/files/fail-media";
import { settleDownload } from "./settle-download";
import type { DownloadRow } from "./to-download-dto";

/** A download cannot be finished: says why on it and on its file, and frees the room. Safe to repeat. */
export async function failDownload(
  ctx: SystemCtx,
  row: DownloadRow,
  { code, detail }: { code: string; detail: string },
): Promise<void> {
  await failMedia(ctx, row.media, new AppError("conflict", detail, { code }));
  await settleDownload(ctx, row, { status: "failed", code, detail });
}
