import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { UploadRun } from "../rules/phases";
import { canMove } from "../rules/state-machine";
import { failUpload } from "./fail-upload";

/** The job failed in a way that nobody foresaw, more often than it is tried. Safe to repeat. */
export async function giveUpUpload(ctx: SystemCtx, run: UploadRun, reason: string): Promise<void> {
  const { uploadId: id, workspaceId, attempt } = run;
  const upload = await ctx.db.upload.findFirst({ where: { id, workspaceId, attempt } });
  if (!upload || !canMove(upload.status, "failed")) return;
  await failUpload(ctx, upload, { code: "internal", detail: "Something went wrong here, not at YouTube.", reason });
}
