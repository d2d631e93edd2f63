import "server-only";
import type { Tx } from "@/lib/db/client";
import { reportProgress } from "@/lib/services/live/report-progress";
import { type UploadProgress, uploadProgress } from "@/lib/services/live/schemas";
import { toCount } from "@/lib/services/metrics/count";
import type { Upload } from "@/prisma/generated/client";

type Bytes = { bytes: bigint; total: bigint | null; phase: "download" | "upload" };

/** Tells the workspace how an upload stands. Keep it last in a transaction. */
export async function reportUpload(tx: Pick<Tx, "$executeRaw">, upload: Upload, moved?: Bytes): Promise<void> {
  const { id, status, title, channelId, waitingFor, waitingTill, errorCode, workspaceId } = upload;
  const { bytes, total, phase } = moved ?? bytesOf(upload);
  const data: UploadProgress = uploadProgress.parse({
    id,
    status,
    title,
    channelId,
    bytes: toCount(bytes),
    total: toCount(total),
    phase,
    waitingFor,
    waitingTill: waitingTill?.toISOString() ?? null,
    errorCode,
  });
  await reportProgress(tx, { workspaceId, topic: "upload", data });
}

/** Of which bytes an upload counts just now. */
export const bytesOf = (upload: Upload): Bytes =>
  upload.status === "downloading"
    ? { bytes: upload.downloaded, total: null, phase: "download" }
    : { bytes: upload.bytesSent, total: upload.bytesTotal, phase: "upload" };
