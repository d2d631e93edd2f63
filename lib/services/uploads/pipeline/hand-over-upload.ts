import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { noteUpload } from "../note-upload";
import { requestUpload } from "../request-upload";
import type { UploadRun } from "../rules/phases";

/** A job has taken as many steps as one may: a fresh one goes on from here. Safe to repeat. */
export async function handOverUpload(ctx: SystemCtx, run: UploadRun): Promise<{ handedOver: boolean }> {
  const { uploadId: id, workspaceId, attempt } = run;
  const upload = await ctx.db.upload.findFirst({ where: { id, workspaceId, attempt } });
  if (!upload) return { handedOver: false };
  return ctx.db.$transaction(async (tx) => {
    const noted = await noteUpload(tx, ctx, upload, {
      data: { attempt: attempt + 1 },
      event: { type: "handed_over", detail: "", evidence: { attempt: attempt + 1 } },
    });
    if (noted) await requestUpload(tx, noted);
    return { handedOver: noted !== null };
  });
}
