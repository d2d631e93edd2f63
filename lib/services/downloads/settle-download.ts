import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { reportDownload } from "./report-download";
import { downloadRelations } from "./to-download-dto";

type Outcome = { status: "completed"; bytes: bigint } | { status: "failed"; code: string; detail: string };

/** A start of a download has come to its end; nothing where it was cancelled or started anew meanwhile. Safe to repeat. */
export async function settleDownload(
  ctx: SystemCtx,
  { id, attempt }: { id: string; attempt: number },
  outcome: Outcome,
): Promise<void> {
  const told =
    outcome.status === "completed"
      ? { bytes: outcome.bytes, total: outcome.bytes }
      : { errorCode: outcome.code, errorDetail: outcome.detail };
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.download.updateMany({
      where: { id, attempt, status: { in: ["queued", "running"] } },
      data: { ...told, status: outcome.status, speed: null, etaSec: null, finishedAt: ctx.now },
    });
    if (count === 0) return;
    await reportDownload(tx, await tx.download.findUniqueOrThrow({ where: { id }, include: downloadRelations }));
  });
}
