import "server-only";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { createMedia } from "@/lib/services/files/create-media";
import { getDownloadOrThrow } from "./get-download-or-throw";
import { reportDownload } from "./report-download";
import { requireScrapers } from "./require-scrapers";
import type { DownloadDto } from "./schemas";
import { downloadRelations, toDownloadDto } from "./to-download-dto";

/** Starts a failed or cancelled download anew. Throws 409 while one is under way, or done. */
export async function retryDownload(ctx: Ctx, id: string): Promise<DownloadDto> {
  return ctx.db.$transaction(async (tx) => {
    const known = await getDownloadOrThrow({ ...ctx, db: tx }, id);
    if (known.platform) requireScrapers();
    const { origin, name, sourceUrl } = known.media;
    const media = await createMedia(
      { ...ctx, db: tx },
      { origin, name, size: null, ...(sourceUrl === null ? {} : { sourceUrl }) },
    );
    const { count } = await tx.download.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: { in: ["failed", "cancelled"] } },
      data: {
        status: "queued",
        mediaFileId: media.id,
        attempt: { increment: 1 },
        bytes: 0n,
        total: null,
        speed: null,
        etaSec: null,
        errorCode: null,
        errorDetail: null,
        startedAt: null,
        finishedAt: null,
      },
    });
    if (count === 0) {
      throw new AppError("conflict", "Only a download that failed or was cancelled can be tried again.", {
        code: "download_not_ended",
      });
    }
    const row = await tx.download.findUniqueOrThrow({ where: { id }, include: downloadRelations });
    const { workspaceId } = ctx;
    await emit(tx, "download/requested", { downloadId: id, workspaceId, attempt: row.attempt }, { workspaceId });
    await recordAudit(tx, ctx, { action: "download.retried", entityType: "download", entityId: id });
    await reportDownload(tx, row);
    return toDownloadDto(row);
  });
}
