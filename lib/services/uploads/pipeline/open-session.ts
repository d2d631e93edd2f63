import "server-only";
import { AppError, PlatformError } from "@/lib/errors";
import type { InsertRequest } from "@/lib/platforms/youtube/upload/contract";
import { createSession, OUTCOME_UNKNOWN } from "@/lib/platforms/youtube/upload/create-session";
import { seal } from "@/lib/secrets/seal";
import type { SystemCtx } from "@/lib/services/context";
import { settleUploadQuota } from "@/lib/services/quota/settle-upload-quota";
import { storage } from "@/lib/storage/storage";
import type { Upload } from "@/prisma/generated/client";
import { moveUpload } from "../move-upload";
import { noteUpload } from "../note-upload";
import { end, go, type Next, type UploadRun } from "../rules/phases";
import { planPublication } from "../rules/publish-plan";
import { inUploadStep, type StepGiven } from "./in-upload-step";

/** Where a session is bound to, so that it opens nowhere else. */
export const sessionPlace = (uploadId: string): string => `upload:${uploadId}:session`;

/**
 * Step `session`: asks YouTube for a place to send the bytes to. Its unit is reserved first, the wish is written down before
 * it is spoken, and the answer is kept before the first byte leaves. A session without bytes makes no video: after a lost
 * answer another one is asked for, and both units count.
 */
export const openSession = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "session", ["queued"], async (given) => {
    if (given.upload.media?.status !== "ready") return go("begin");
    if (given.upload.session !== null) return takeUp(given);
    const request = await requestOf(given);
    const asked = await prepare(given);
    if (!asked) return end("moved meanwhile");
    const { session } = await ask(given, asked, request);
    return keep(given, asked, request, session);
  });

async function takeUp({ ctx, upload }: StepGiven): Promise<Next> {
  const { bytesTotal, sessionAt } = upload;
  const evidence = { bytes: String(bytesTotal ?? 0n), sessionAt: sessionAt?.toISOString() ?? "", resumed: true };
  const moved = await ctx.db.$transaction((tx) =>
    moveUpload(tx, ctx, upload, { to: "uploading", detail: "", evidence }),
  );
  return moved ? go("send") : end("moved meanwhile");
}

async function requestOf({ ctx, upload }: StepGiven): Promise<InsertRequest> {
  const { media } = upload;
  const bytes = media ? await storage().size(media.storageKey) : null;
  if (!media || bytes === null) {
    throw new AppError("gone", "The file of this upload is not stored any more.", { code: "media_gone" });
  }
  const plan = planPublication(upload, ctx.now);
  return {
    title: upload.title,
    description: upload.description,
    tags: upload.tags,
    categoryId: upload.categoryId,
    privacyStatus: plan.kind === "at_once" ? plan.privacy : "private",
    publishAt: plan.kind === "by_youtube" ? plan.at.toISOString() : null,
    madeForKids: upload.madeForKids,
    containsSyntheticMedia: upload.containsSyntheticMedia,
    notifySubscribers: upload.notifySubscribers,
    fileName: upload.fileMark,
    bytes,
    contentType: media.mimeType ?? "video/*",
  };
}

/** A token is at hand before a unit is reserved; a wish of before, whose answer nobody heard, counts as spoken. */
async function prepare({ ctx, upload, owner }: StepGiven): Promise<Upload | null> {
  await owner.token();
  return ctx.db.$transaction(async (tx) => {
    if (upload.insertAskedAt !== null) await settleUploadQuota(tx, { uploadId: upload.id, now: ctx.now });
    const before = upload.insertAskedAt?.toISOString();
    return noteUpload(tx, ctx, upload, {
      data: { insertAskedAt: ctx.now },
      event: {
        type: before ? "session_asked_again" : "session_asked",
        detail: before ? "The first answer was lost. A session without bytes makes no video." : "",
        evidence: { method: "videos.insert", ...(before ? { before } : {}) },
      },
    });
  });
}

async function ask({ ctx, owner, signal }: StepGiven, asked: Upload, request: InsertRequest) {
  try {
    return await owner.quota.spend({ method: "videos.insert" }, () => createSession(request, owner.token, signal));
  } catch (error) {
    const isOpen = error instanceof PlatformError && (error.reason === OUTCOME_UNKNOWN || error.reason === "cancelled");
    // Refused in so many words: there is no session, and no doubt.
    if (!isOpen) await ctx.db.$transaction((tx) => noteUpload(tx, ctx, asked, { data: { insertAskedAt: null } }));
    throw error;
  }
}

async function keep({ ctx }: StepGiven, asked: Upload, request: InsertRequest, session: string): Promise<Next> {
  const { keyId, sealed } = seal(session, sessionPlace(asked.id));
  const sessionAt = ctx.now;
  const { privacyStatus, publishAt, bytes } = request;
  const moved = await ctx.db.$transaction((tx) =>
    moveUpload(tx, ctx, asked, {
      to: "uploading",
      detail: publishAt ? `private, to be public at ${publishAt}` : privacyStatus,
      evidence: { bytes: bytes.toString(), sessionAt: sessionAt.toISOString(), resumed: false },
      data: {
        session: sealed,
        sessionKeyId: keyId,
        sessionAt,
        insertAskedAt: null,
        finalAskedAt: null,
        bytesTotal: bytes,
        bytesSent: 0n,
      },
    }),
  );
  return moved ? go("send") : end("moved meanwhile");
}
