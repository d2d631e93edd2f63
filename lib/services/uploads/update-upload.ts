import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { Prisma, Upload, UploadStatus } from "@/prisma/generated/client";
import { addEvent } from "./add-event";
import { getReadyMedia } from "./get-ready-media";
import { getUploadOrThrow } from "./get-upload-or-throw";
import { moveUpload } from "./move-upload";
import { noteUpload } from "./note-upload";
import { recordConsent } from "./record-consent";
import { requestUpload } from "./request-upload";
import { requireConnected } from "./require-channels";
import { checkMetadata } from "./rules/metadata";
import { planPublication } from "./rules/publish-plan";
import { isEditable, isRetryable } from "./rules/state-machine";
import type { UpdateUploadInput, UploadDto } from "./schemas";
import { toUploadDto } from "./to-upload-dto";
import type { UploadRow } from "./upload-row";

type Data = Prisma.UploadUncheckedUpdateManyInput;

/**
 * Changes an upload that has not begun: its words, its time, or whether it is a draft. Every change starts it anew under
 * the new words, but one that failed or was cancelled waits for its retry; a session that was opened with the old words,
 * and has made no video, is left to expire.
 */
export async function updateUpload(ctx: Ctx, id: string, input: UpdateUploadInput): Promise<UploadDto> {
  const upload = await getUploadOrThrow(ctx, id);
  requireEditable(upload);
  const { status: asked, ...given } = input;
  if (asked && isRetryable(upload.status)) {
    throw new AppError("conflict", "It has ended. Change its words here; a retry sends it.", { code: "retry_instead" });
  }
  const changes: Data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (input.publishAt !== undefined) changes.publishAt = input.publishAt === null ? null : new Date(input.publishAt);
  if (input.thumbnailFileId) await getReadyMedia(ctx, input.thumbnailFileId, "image");
  const after = { ...upload, ...changes } as UploadRow;
  const to = isRetryable(upload.status) ? upload.status : (asked ?? upload.status) === "draft" ? "draft" : "sent";
  if (to === "sent") requireConnected(after.channel);
  if (to !== "draft") requireValid(ctx, after);
  await ctx.db.$transaction((tx) => store(ctx, tx, upload, { after, changes, to }));
  return toUploadDto(await getUploadOrThrow(ctx, id));
}

function requireEditable(upload: Upload): void {
  if (!isEditable({ status: upload.status, youtubeVideoId: upload.youtubeId })) {
    throw new AppError("conflict", "The upload has begun. Change the video in YouTube Studio once it is there.", {
      code: "upload_begun",
    });
  }
  if (upload.finalAskedAt !== null) {
    const words =
      "All bytes were sent once, so YouTube may have the video with the old words. Let the upload find out first.";
    throw new AppError("conflict", words, { code: "outcome_pending" });
  }
}

function requireValid(ctx: Ctx, after: UploadRow): void {
  const errors = checkMetadata({ ...after, publishAt: after.publishAt?.toISOString() ?? null }, ctx.now);
  if (errors.length === 0) return;
  throw new AppError("validation_failed", errors.map((error) => error.detail).join(" "), { errors });
}

/** `sent`: to be published, now or at its time. */
type Change = { after: UploadRow; changes: Data; to: UploadStatus | "sent" };

async function store(ctx: Ctx, tx: Tx, seen: UploadRow, { after, changes, to: wanted }: Change): Promise<void> {
  const plan = planPublication(after, ctx.now);
  const to = wanted !== "sent" ? wanted : plan.kind === "by_us" ? "scheduled" : "queued";
  const named = Object.keys(changes);
  const data: Data = { ...changes, ...ANEW, attempt: seen.attempt + 1 };
  const stored = await (to === seen.status ? noteUpload(tx, ctx, seen, { data }) : move());
  if (!stored) throw new AppError("conflict", "The upload has begun meanwhile.", { code: "upload_begun" });
  if (named.length > 0) {
    await addEvent(tx, ctx, stored, { type: "edited", detail: named.join(", "), evidence: { fields: named } });
    await recordAudit(tx, ctx, {
      action: "upload.updated",
      entityType: "upload",
      entityId: seen.id,
      detail: { fields: named },
    });
  }
  if (wanted !== "sent") return;
  await recordConsent(tx, ctx, stored);
  await requestUpload(tx, stored);

  function move(): Promise<Upload | null> {
    if (to === "draft") return moveUpload(tx, ctx, seen, { to, detail: "", evidence: {}, data });
    if (to === "queued")
      return moveUpload(tx, ctx, seen, { to, detail: "", evidence: { because: "a person said so" }, data });
    const publishAt = after.publishAt?.toISOString() ?? "";
    return moveUpload(tx, ctx, seen, { to, detail: "", evidence: { publishAt }, data });
  }
}

/** Neither a wait nor a session of the old words holds for the new ones. */
const ANEW = {
  session: null,
  sessionKeyId: null,
  sessionAt: null,
  bytesSent: 0n,
  waitingFor: null,
  waitingTill: null,
  setbacks: 0,
} satisfies Data;
