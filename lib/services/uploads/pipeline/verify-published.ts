import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { noteUpload } from "../note-upload";
import { end, type Next, type UploadRun, waitFor } from "../rules/phases";
import { PUBLISH_GRACE_MS } from "../rules/processing";
import { wantedPrivacy } from "../rules/publish-plan";
import { statusOf } from "./check-processing";
import { finishUpload, loseVideo } from "./finish-upload";
import { inUploadStep } from "./in-upload-step";

/** YouTube's clock is given so long before it is asked, and so long between two looks. */
const LATE_MS = 5_000;
const AGAIN_MS = 30_000;

/** Step `verify`: when its time has come, whether YouTube has published it. */
export const verifyPublished = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "verify", ["uploaded"], async (given) => {
    const { upload, ctx } = given;
    const due = new Date((upload.publishAt ?? ctx.now).getTime() + LATE_MS);
    if (due > ctx.now) return sleepUntil(due);
    const told = await statusOf(given, upload.youtubeId ?? "");
    if (told === "not_allowed") return finishUpload(given, null);
    if (!told || told.uploadStatus === "deleted") {
      return loseVideo(given, {
        code: "deleted_at_youtube",
        detail: "The video was removed from YouTube before its time.",
      });
    }
    const isLate = ctx.now.getTime() > due.getTime() + PUBLISH_GRACE_MS;
    if (told.privacyStatus === wantedPrivacy(upload) || isLate) return finishUpload(given, told);
    return sleepUntil(new Date(ctx.now.getTime() + AGAIN_MS));

    /** Also a sign of life: the sweeper looks only when this has passed. */
    async function sleepUntil(till: Date): Promise<Next> {
      const noted = await ctx.db.$transaction((tx) => noteUpload(tx, ctx, upload, { data: { waitingTill: till } }));
      return noted ? waitFor("verify", till, ctx.now) : end("moved meanwhile");
    }
  });
