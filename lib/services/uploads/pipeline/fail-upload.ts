import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { moveUpload } from "../move-upload";
import { end, type Next } from "../rules/phases";
import { remedyFor } from "../rules/remedies";

export type Failure = { code: string; detail: string; reason?: string | null };

/** Ends an upload in words. What YouTube has of it is kept in mind, for a retry. */
export async function failUpload(ctx: SystemCtx, upload: Upload, failure: Failure): Promise<Next> {
  const { code, reason } = failure;
  const detail = failure.detail.slice(0, 1_000);
  const evidence = {
    code,
    ...(upload.youtubeId === null ? {} : { youtubeId: upload.youtubeId }),
    ...(reason ? { reason } : {}),
  };
  const data = { errorCode: code, errorDetail: detail, errorRemedy: remedyFor(code) };
  const moved = await ctx.db.$transaction((tx) =>
    moveUpload(tx, ctx, upload, { to: "failed", detail, evidence, data }),
  );
  return end(moved ? `failed: ${code}` : "moved meanwhile");
}
