import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { failDownload } from "./fail-download";
import { hasEnded } from "./rules";
import { downloadRelations } from "./to-download-dto";

/** A start failed more often than it is tried: says so, unless the download has ended or was started anew. Safe to repeat. */
export async function giveUpDownload(
  ctx: SystemCtx,
  { id, attempt }: { id: string; attempt: number },
  reason: string,
): Promise<void> {
  const row = await ctx.db.download.findUnique({ where: { id }, include: downloadRelations });
  if (row?.attempt !== attempt || hasEnded(row.status)) return;
  await failDownload(ctx, row, { code: "source_unreachable", detail: reason });
}
