import "server-only";
import type { Tx } from "@/lib/db/client";
import { reportProgress } from "@/lib/services/live/report-progress";
import type { ImportJob } from "@/prisma/generated/client";

/** Tells the workspace how far an import is. Keep it last in a transaction. */
export async function reportImport(tx: Pick<Tx, "$executeRaw">, job: ImportJob): Promise<void> {
  const { id, workspaceId, status, rows, imported, skipped, errorCount } = job;
  await reportProgress(tx, { workspaceId, topic: "import", data: { id, status, rows, imported, skipped, errorCount } });
}
