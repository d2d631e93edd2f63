import "server-only";
import { AppError, PlatformError } from "@/lib/errors";
import { API } from "@/lib/platforms/youtube/api-errors";
import type { SessionState } from "@/lib/platforms/youtube/upload/contract";
import { probeSession } from "@/lib/platforms/youtube/upload/probe-session";
import { sendChunks } from "@/lib/platforms/youtube/upload/send-chunks";
import { unseal } from "@/lib/secrets/unseal";
import type { SystemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import type { Upload } from "@/prisma/generated/client";
import { noteUpload } from "../note-upload";
import { reportUpload } from "../report-upload";
import { end, go, type Next, type UploadRun } from "../rules/phases";
import { finishBytes } from "./finish-bytes";
import { inUploadStep, type StepGiven } from "./in-upload-step";
import { sessionPlace } from "./open-session";
import { resolveGone } from "./resolve-gone";

/** A chunk that is under way then may take twenty seconds more. */
const STEP_MS = 40_000;
const TELL_MS = 1_000;

/**
 * Step `send`: bytes for at most a minute. YouTube is asked first what it has, whoever sent before and however that ended;
 * before the last byte leaves, that is written down.
 */
export const sendBytes = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "send", ["uploading"], async (given) => {
    const { upload, owner, signal } = given;
    const { media, bytesTotal: total } = upload;
    if (upload.session === null || total === null) throw new Error("An upload is sent without its session.");
    if (media?.status !== "ready") {
      throw new AppError("gone", "The file of this upload is not stored any more.", { code: "media_gone" });
    }
    const session = unseal({ keyId: upload.sessionKeyId ?? "", sealed: upload.session }, sessionPlace(upload.id));
    const found = await probeSession(session, total, owner.token, signal);
    if (found.state !== "incomplete") return settle(given, upload, found, "asked");
    const { received: from } = found;
    if (from >= total)
      throw new PlatformError("unavailable", API, "YouTube has all bytes, and says nothing of a video.");
    const seen = await note(given, upload, { bytesSent: from, finalAskedAt: null });
    if (!seen) return end("moved meanwhile");
    const sent = await sendChunks({
      session,
      total,
      from,
      contentType: media.mimeType ?? "video/*",
      token: owner.token,
      signal,
      until: new Date(Date.now() + STEP_MS),
      open: async (range) => {
        if (range.end + 1n === total) await markLast(given, seen);
        return storage().read(media.storageKey, range);
      },
      onProgress: tellWhileSending(given, seen),
    });
    return settle(given, seen, sent, "sent");
  });

async function settle(given: StepGiven, seen: Upload, found: SessionState, how: "asked" | "sent"): Promise<Next> {
  switch (found.state) {
    case "complete":
      return finishBytes(given, seen, { youtubeId: found.video.id, privacy: found.video.privacyStatus, how });
    case "gone":
      return resolveGone(given, await fresh(given, seen));
    case "incomplete": {
      const { received } = found;
      const noted = await given.ctx.db.$transaction((tx) =>
        noteUpload(tx, given.ctx, seen, {
          data: { bytesSent: received, setbacks: 0 },
          event: {
            type: "bytes",
            detail: "",
            evidence: { from: seen.bytesSent.toString(), to: received.toString(), of: String(seen.bytesTotal) },
          },
        }),
      );
      return noted ? go("send") : end("moved meanwhile");
    }
  }
}

/** The row with what this step itself has written. */
const fresh = ({ ctx }: StepGiven, seen: Upload): Promise<Upload> =>
  ctx.db.upload.findUniqueOrThrow({ where: { id: seen.id } });

async function note({ ctx }: StepGiven, seen: Upload, data: Pick<Upload, "bytesSent" | "finalAskedAt">) {
  return ctx.db.$transaction((tx) => noteUpload(tx, ctx, seen, { data }));
}

/** From here on a session that is gone may have made a video. Throws where the upload is not ours any more. */
async function markLast({ ctx, signal }: StepGiven, { id, status, attempt }: Upload): Promise<void> {
  signal.throwIfAborted();
  const { count } = await ctx.db.upload.updateMany({
    where: { id, status, attempt },
    data: { finalAskedAt: ctx.now },
  });
  if (count === 0) throw new AppError("conflict", "The upload was moved meanwhile.", { code: "moved_meanwhile" });
}

/** What YouTube has is written down at once; what is on its way is only shown. */
function tellWhileSending({ ctx }: StepGiven, seen: Upload) {
  let kept = seen.bytesSent;
  let told = 0;
  return async ({ confirmed, inFlight }: { confirmed: bigint; inFlight: bigint }): Promise<void> => {
    if (confirmed > kept) {
      kept = confirmed;
      told = Date.now();
      await ctx.db.$transaction((tx) => noteUpload(tx, ctx, seen, { data: { bytesSent: confirmed, setbacks: 0 } }));
    } else if (Date.now() - told > TELL_MS) {
      told = Date.now();
      await reportUpload(ctx.db, seen, { bytes: confirmed + inFlight, total: seen.bytesTotal, phase: "upload" });
    }
  };
}
