import "server-only";
import type { Tx } from "@/lib/db/client";
import { reportProgress } from "@/lib/services/live/report-progress";
import { type DownloadRow, toDownloadDto } from "./to-download-dto";

/** Tells the workspace how far a download is. Keep it last in a transaction. */
export async function reportDownload(tx: Pick<Tx, "$executeRaw">, row: DownloadRow): Promise<void> {
  const { id, status, phase, progress, metadata, error } = toDownloadDto(row);
  const data = { id, status, phase, progress, title: metadata.title, error };
  await reportProgress(tx, { workspaceId: row.workspaceId, topic: "download", data });
}
