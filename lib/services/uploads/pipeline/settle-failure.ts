import "server-only";
import { SealError } from "@/lib/secrets/unseal";
import type { SystemCtx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { judgeFailure, type Verdict } from "../rules/failures";
import type { Next, Phase } from "../rules/phases";
import { failUpload } from "./fail-upload";
import { postponeUpload } from "./postpone-upload";

/** What becomes of an upload whose step failed. An error that nobody foresaw is thrown on: the job server tries again. */
export async function settleFailure(ctx: SystemCtx, upload: Upload, phase: Phase, error: unknown): Promise<Next> {
  const verdict = verdictOn(upload, ctx.now, error);
  if (!verdict) throw error;
  if (verdict.do === "fail") return failUpload(ctx, upload, verdict);
  return postponeUpload(ctx, upload, phase, verdict);
}

function verdictOn(upload: Upload, now: Date, error: unknown): Verdict | undefined {
  if (error instanceof SealError) return { do: "fail", code: "secret_unreadable", detail: error.message };
  const { setbacks, onQuota, youtubeId } = upload;
  return judgeFailure(error, { now, setbacks, onQuota, uploaded: youtubeId !== null });
}
