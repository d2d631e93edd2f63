import "server-only";
import { PlatformError } from "@/lib/errors";
import { findRecentUpload } from "@/lib/platforms/youtube/owner/find-recent-upload";
import type { Upload } from "@/prisma/generated/client";
import { addEvent } from "../add-event";
import { moveUpload } from "../move-upload";
import { noteUpload } from "../note-upload";
import { end, go, type Next, waitFor } from "../rules/phases";
import { failUpload } from "./fail-upload";
import { finishBytes } from "./finish-bytes";
import type { StepGiven } from "./in-upload-step";

/** A list may not show at once what has just been made: it is looked at again after these times. */
const LOOKS_MS = [4_000, 15_000, 45_000, 120_000];
/** A session is lost so often at most, then somebody must look. */
const MOST_LOSSES = 5;
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * The session does not exist any more. Without its last byte ever having left it made no video, and a new one may be opened.
 * Else the channel's newest uploads tell; if they do not, nobody knows, and nothing is sent again by itself.
 */
export async function resolveGone(given: StepGiven, upload: Upload): Promise<Next> {
  return upload.finalAskedAt === null ? beginAnew(given, upload) : lookUp(given, upload);
}

async function beginAnew({ ctx }: StepGiven, upload: Upload): Promise<Next> {
  const lost = await ctx.db.uploadEvent.count({ where: { uploadId: upload.id, type: "session_gone" } });
  if (lost >= MOST_LOSSES) {
    const detail = "YouTube lost the upload several times before it was complete. No video was made.";
    return failUpload(ctx, upload, { code: "session_lost", detail });
  }
  const moved = await ctx.db.$transaction(async (tx) => {
    const moved = await moveUpload(tx, ctx, upload, {
      to: "queued",
      detail: "The session is gone; without the last byte it made no video.",
      evidence: { because: "the session is gone", size: String(upload.bytesTotal) },
      data: { session: null, sessionKeyId: null, sessionAt: null, bytesSent: 0n },
    });
    const evidence = { confirmed: upload.bytesSent.toString(), of: String(upload.bytesTotal), lastByteSent: false };
    if (moved) await addEvent(tx, ctx, moved, { type: "session_gone", detail: "", evidence });
    return moved;
  });
  return moved ? go("session") : end("moved meanwhile");
}

async function lookUp(given: StepGiven, upload: Upload): Promise<Next> {
  const { ctx, owner } = given;
  const { channel } = given.upload;
  const since = new Date((upload.sessionAt ?? upload.createdAt).getTime() - CLOCKS_DIFFER_MS);
  const uploadsPlaylistId = channel.uploadsPlaylistId ?? channel.platformId.replace(/^UC/, "UU");
  const wanted = { uploadsPlaylistId, fileName: upload.fileMark, title: upload.title, since };
  const found = await findRecentUpload(wanted, owner).catch((error: unknown) => {
    if (error instanceof PlatformError && error.reason === "insufficientPermissions") return null;
    throw error;
  });
  if (!found) {
    const detail = "All bytes were sent, the session is gone, and the channel may not be read. It was not sent again.";
    return failUpload(ctx, upload, { code: "unknown_outcome", detail });
  }
  const { match, candidates } = found;
  if (match) return finishBytes(given, upload, { youtubeId: match.id, privacy: match.privacyStatus, how: "looked up" });
  const looks = await looksSoFar(given, upload);
  const pause = LOOKS_MS[looks];
  const evidence = { fileName: upload.fileMark, since: since.toISOString(), alike: candidates.map(({ id }) => id) };
  const noted = await ctx.db.$transaction((tx) =>
    noteUpload(tx, ctx, upload, {
      event: { type: "looked_for_video", detail: "Not among the channel's newest uploads.", evidence },
    }),
  );
  if (!noted) return end("moved meanwhile");
  if (pause !== undefined) return waitFor("send", new Date(ctx.now.getTime() + pause), ctx.now);
  return failUpload(ctx, noted, {
    code: "unknown_outcome",
    detail: `All bytes were sent, the session is gone, and the video is not in the channel's list${
      candidates.length > 0 ? `; ${candidates.length} with the same title cannot be told apart from it` : ""
    }. It was not sent again.`,
  });
}

/** Since the upload last came into this state. */
async function looksSoFar({ ctx }: StepGiven, { id: uploadId }: Upload): Promise<number> {
  const entered = await ctx.db.uploadEvent.findFirst({
    where: { uploadId, type: "status", to: "uploading" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return ctx.db.uploadEvent.count({
    where: { uploadId, type: "looked_for_video", id: { gt: entered?.id ?? 0n } },
  });
}
