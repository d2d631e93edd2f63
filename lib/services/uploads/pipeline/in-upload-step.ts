import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError } from "@/lib/errors";
import type { OwnerCall } from "@/lib/platforms/youtube/owner/as-owner";
import { accessToken } from "@/lib/services/channels/access-token";
import type { SystemCtx } from "@/lib/services/context";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import type { UploadStatus } from "@/prisma/generated/client";
import { noteUpload } from "../note-upload";
import { end, go, goOnFrom, type Next, type Phase, type UploadRun, waitFor } from "../rules/phases";
import { type UploadRow, uploadRelations } from "../upload-row";
import { settleFailure } from "./settle-failure";
import { watchUpload } from "./watch-upload";

export type StepGiven = {
  /** `now` is the present at each look, for a step may last a minute */
  ctx: SystemCtx;
  upload: UploadRow;
  /** aborted when the upload was cancelled, started anew, or is wanted by another process */
  signal: AbortSignal;
  /** calls in the channel's name, counted for this upload */
  owner: OwnerCall;
};

const BUSY_MS = 3_000;

/**
 * Does one step of an upload's job, alone: a lock keeps out a process that is thought dead and is not, and `attempt` an older
 * start. What is over, or elsewhere by now, is not done again; failures become waits, an end in words, or, where nobody
 * foresaw them, the job server's retry.
 */
export async function inUploadStep(
  ctx: SystemCtx,
  run: UploadRun,
  phase: Phase,
  from: readonly UploadStatus[],
  work: (given: StepGiven) => Promise<Next>,
): Promise<Next> {
  const controller = new AbortController();
  const release = await lockOrNull(run, controller);
  if (!release) return waitFor(phase, new Date(Date.now() + BUSY_MS), new Date());
  const stopped = new AbortController();
  const live = liveCtx(ctx);
  const watching = watchUpload(ctx.db, run, controller, stopped.signal);
  try {
    const upload = await load(ctx, run);
    if (!upload) return end("deleted");
    if (upload.attempt !== run.attempt) return end("started anew");
    if (!from.includes(upload.status)) return goOnFrom(upload.status);
    return await work(give(live, await wake(live, upload), controller.signal));
  } catch (error) {
    const upload = await load(ctx, run);
    if (!upload || upload.attempt !== run.attempt) return end("started anew");
    if (!from.includes(upload.status)) return goOnFrom(upload.status);
    if (controller.signal.aborted) return go(phase);
    return settleFailure(live, upload, phase, error);
  } finally {
    stopped.abort();
    await watching;
    await release();
  }
}

async function lockOrNull(run: UploadRun, controller: AbortController): Promise<(() => Promise<void>) | null> {
  try {
    return await lockAcrossProcesses(`upload:${run.uploadId}`, {
      patienceMs: 10_000,
      onWanted: () => controller.abort(),
    });
  } catch (error) {
    if (error instanceof AppError && error.category === "locked") return null;
    throw error;
  }
}

function liveCtx(ctx: SystemCtx): SystemCtx {
  return {
    ...ctx,
    get now() {
      return new Date();
    },
  };
}

const load = (ctx: SystemCtx, { uploadId, workspaceId }: UploadRun): Promise<UploadRow | null> =>
  ctx.db.upload.findFirst({ where: { id: uploadId, workspaceId }, include: uploadRelations });

/** A wait that has brought us here is over. */
async function wake(ctx: SystemCtx, upload: UploadRow): Promise<UploadRow> {
  if (upload.waitingFor === null || upload.waitingFor === "schedule") return upload;
  const data = { waitingFor: null, waitingTill: null };
  await ctx.db.$transaction((tx) => noteUpload(tx, ctx, upload, { data }));
  return { ...upload, ...data };
}

function give(ctx: SystemCtx, upload: UploadRow, signal: AbortSignal): StepGiven {
  const { id: uploadId, workspaceId, channelId } = upload;
  const quota = openQuotaGate(ctx, { workspaceId, uploadId, profileId: upload.channel.profileId });
  const token = (options?: { refresh: boolean }) => accessToken(ctx, channelId, options ?? {});
  return { ctx, upload, signal, owner: { quota, token, signal } };
}
