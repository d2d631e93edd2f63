import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Tx } from "@/lib/db/client";
import type { UploadRun } from "../rules/phases";

/** Twice within the two seconds in which bytes in flight must stop. */
const LOOK_MS = 700;

/**
 * Looks at the row while a step works, and aborts the work when the upload was cancelled or taken over. Resolves when
 * `stopped` is aborted.
 */
export async function watchUpload(
  db: Pick<Tx, "upload">,
  run: UploadRun,
  work: AbortController,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted && !work.signal.aborted) {
    try {
      await pause(LOOK_MS, undefined, { signal: stopped });
      const row = await db.upload.findUnique({
        where: { id: run.uploadId },
        select: { status: true, attempt: true },
      });
      if (!row || row.attempt !== run.attempt || row.status === "cancelled") work.abort();
    } catch (error) {
      // Without the database nobody knows whether this may go on.
      if (!stopped.aborted) work.abort(error);
    }
  }
}
