import "server-only";
import { PlatformError } from "@/lib/errors";
import { type OwnVideoStatus, readStatus } from "@/lib/platforms/youtube/owner/read-status";
import type { SystemCtx } from "@/lib/services/context";
import { noteUpload } from "../note-upload";
import { end, type Next, type UploadRun, waitFor } from "../rules/phases";
import {
  APPEAR_PATIENCE_MS,
  failureWords,
  nextPollMs,
  PROCESSING_PATIENCE_MS,
  rejectionWords,
} from "../rules/processing";
import { finishUpload, loseVideo } from "./finish-upload";
import { inUploadStep, type StepGiven } from "./in-upload-step";

/** Step `check`: what YouTube makes of the bytes, asked again at growing distances. */
export const checkProcessing = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "check", ["processing"], async (given) => {
    const { upload, ctx } = given;
    const youtubeId = upload.youtubeId ?? "";
    const told = await statusOf(given, youtubeId);
    if (told === "not_allowed") return finishUpload(given, null, UNVERIFIED);
    const elapsed = ctx.now.getTime() - (upload.uploadedAt ?? ctx.now).getTime();
    if (!told) {
      if (elapsed < APPEAR_PATIENCE_MS) return askAgain(given, null, elapsed);
      return loseVideo(given, { code: "deleted_at_youtube", detail: "The video is not at YouTube any more." });
    }
    switch (told.uploadStatus) {
      case "processed":
        return finishUpload(given, told);
      case "failed":
        return loseVideo(given, {
          code: "processing_failed",
          detail: failureWords(told.failureReason ?? told.processingFailureReason),
          reason: told.failureReason,
        });
      case "rejected":
        return loseVideo(given, {
          code: "rejected",
          detail: rejectionWords(told.rejectionReason),
          reason: told.rejectionReason,
        });
      case "deleted":
        return loseVideo(given, { code: "deleted_at_youtube", detail: "The video was deleted at YouTube." });
      default:
        if (elapsed > PROCESSING_PATIENCE_MS) return finishUpload(given, told, STILL_PROCESSING);
        return askAgain(given, told, elapsed);
    }
  });

const UNVERIFIED = {
  code: "not_verified",
  detail: "The channel was connected without the right to read it, so nobody looked whether YouTube took the video.",
};
const STILL_PROCESSING = { code: "still_processing", detail: "YouTube has not finished processing it after two days." };

/** The state of one own video; undefined where it is not (yet) to be seen. */
export async function statusOf(
  { owner }: Pick<StepGiven, "owner">,
  youtubeId: string,
): Promise<OwnVideoStatus | undefined | "not_allowed"> {
  try {
    return (await readStatus([youtubeId], owner)).get(youtubeId);
  } catch (error) {
    if (error instanceof PlatformError && error.reason === "insufficientPermissions") return "not_allowed";
    throw error;
  }
}

async function askAgain({ ctx, upload }: StepGiven, told: OwnVideoStatus | null, elapsed: number): Promise<Next> {
  const words = { uploadState: told?.uploadStatus ?? null, processing: told?.processingStatus ?? null };
  const isNews = words.uploadState !== upload.uploadState || words.processing !== upload.processing;
  const noted = await ctx.db.$transaction((tx) =>
    noteUpload(tx, ctx, upload, {
      data: { ...words, stateReadAt: ctx.now, setbacks: 0 },
      ...(isNews
        ? { event: { type: "processing", detail: words.processing ?? "not listed yet", evidence: words } }
        : {}),
    }),
  );
  return noted ? waitFor("check", new Date(ctx.now.getTime() + nextPollMs(elapsed)), ctx.now) : end("moved meanwhile");
}
