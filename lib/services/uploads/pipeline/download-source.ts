import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { SystemCtx } from "@/lib/services/context";
import { fetchFromUrl } from "@/lib/services/files/fetch-from-url";
import { isContainer, kindOf } from "@/lib/services/files/rules/limits";
import { moveUpload } from "../move-upload";
import { reportUpload } from "../report-upload";
import { end, go, type Next, type UploadRun } from "../rules/phases";
import { inUploadStep, type StepGiven } from "./in-upload-step";

const STEP_MS = 50_000;

/** Step `download`: the file from its address, as far as a step goes; only one of the uploads that share it fetches. */
export const downloadSource = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "download", ["downloading"], async (given) => {
    const { upload, signal } = given;
    const id = upload.mediaFileId;
    if (id === null)
      throw new AppError("gone", "The file of this upload is not stored any more.", { code: "media_gone" });
    const release = await lockAcrossProcesses(`upload-fetch:${id}`, { patienceMs: 0 });
    try {
      const until = new Date(Date.now() + STEP_MS);
      const fetched = await fetchFromUrl(given.ctx, id, { until, signal, onProgress: tellWhileFetching(given) });
      if (fetched.state === "ready") return await hasArrived(given, id);
      await keepCount(given, fetched.received);
      return go("download");
    } finally {
      await release();
    }
  });

/** Live only: the count itself is kept with the file. */
function tellWhileFetching({ ctx, upload }: StepGiven): (progress: { received: number; total: number | null }) => void {
  let telling: Promise<unknown> = Promise.resolve();
  return ({ received, total }) => {
    const bytes = { bytes: BigInt(received), total: total === null ? null : BigInt(total), phase: "download" as const };
    telling = telling
      .then(() => reportUpload(ctx.db, upload, bytes))
      .catch((err: unknown) =>
        log().warn({ err, uploadId: upload.id }, "the progress of a download could not be told"),
      );
  };
}

async function keepCount({ ctx, upload }: StepGiven, downloaded: bigint): Promise<void> {
  const { id, attempt, status } = upload;
  const goneForward = downloaded > upload.downloaded ? { setbacks: 0 } : {};
  await ctx.db.upload.updateMany({ where: { id, attempt, status }, data: { downloaded, ...goneForward } });
}

async function hasArrived({ ctx, upload }: StepGiven, mediaFileId: string): Promise<Next> {
  const media = await ctx.db.mediaFile.findUniqueOrThrow({ where: { id: mediaFileId } });
  if (!isContainer(media.container) || kindOf(media.container) !== "video") {
    throw new AppError("conflict", "The address leads to a picture, not to a video.", { code: "not_video" });
  }
  const evidence = { because: "the file has arrived", size: media.size?.toString() ?? null, sha256: media.sha256 };
  const data = { downloaded: media.size ?? 0n };
  const moved = await ctx.db.$transaction((tx) =>
    moveUpload(tx, ctx, upload, { to: "queued", detail: media.name, evidence, data }),
  );
  return moved ? go("session") : end("moved meanwhile");
}
