import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Next, Phase, UploadRun } from "../rules/phases";
import { beginUpload } from "./begin-upload";
import { checkProcessing } from "./check-processing";
import { cleanUpUpload } from "./clean-up-upload";
import { downloadSource } from "./download-source";
import { openSession } from "./open-session";
import { savePublished } from "./save-published";
import { sendBytes } from "./send-bytes";
import { setExtras } from "./set-extras";
import { verifyPublished } from "./verify-published";

const VERBS: Record<Phase, (ctx: SystemCtx, run: UploadRun) => Promise<Next>> = {
  begin: beginUpload,
  download: downloadSource,
  session: openSession,
  send: sendBytes,
  save: savePublished,
  extras: setExtras,
  check: checkProcessing,
  "clean up": cleanUpUpload,
  verify: verifyPublished,
};

/** One step of an upload's job, at most a minute long and safe to repeat. Answers what comes next. */
export const runPhase = (ctx: SystemCtx, run: UploadRun, phase: Phase): Promise<Next> => VERBS[phase](ctx, run);
