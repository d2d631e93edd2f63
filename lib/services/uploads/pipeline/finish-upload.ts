import "server-only";
import type { OwnVideoStatus } from "@/lib/platforms/youtube/owner/read-status";
import { savePost } from "@/lib/services/posts/save-post";
import type { PrivacyStatus, Upload } from "@/prisma/generated/client";
import { moveUpload } from "../move-upload";
import { end, go, type Next } from "../rules/phases";
import { PUBLISH_GRACE_MS } from "../rules/processing";
import { wantedPrivacy } from "../rules/publish-plan";
import { PRIVACY_DIFFERS } from "../rules/remedies";
import { storedWarnings } from "../to-upload-dto";
import { type Failure, failUpload } from "./fail-upload";
import type { StepGiven } from "./in-upload-step";
import { postFacts } from "./post-facts";

type Warning = { code: string; detail: string };

/**
 * The video is good at YouTube: `uploaded` while it waits for its time, else `published`, with a remark where it is not as
 * visible as asked. `told` null: nobody may look.
 */
export async function finishUpload(given: StepGiven, told: OwnVideoStatus | null, remark?: Warning): Promise<Next> {
  const { ctx, upload } = given;
  const { youtubeId, publishAt } = upload;
  if (youtubeId === null) throw new Error("An upload ends without its video.");
  const now = ctx.now;
  const actual = told?.privacyStatus ?? null;
  const asked = wantedPrivacy(upload);
  const waits = upload.status === "processing" && waitsForTime(upload, actual, now);
  const differs = !waits && actual !== null && actual !== asked;
  const warnings = [
    ...storedWarnings.parse(upload.warnings),
    ...(remark ? [remark] : []),
    ...(differs ? [{ code: "privacy_differs", detail: `Asked ${asked}, is ${actual}. ${PRIVACY_DIFFERS}` }] : []),
  ];
  const publishedAt = waits ? null : (told?.publishedAt ?? now);
  const data = {
    warnings,
    actualPrivacy: actual,
    uploadState: told?.uploadStatus ?? null,
    processing: told?.processingStatus ?? null,
    stateReadAt: now,
    publishedAt,
  };
  const moved = await ctx.db.$transaction(async (tx) => {
    const privacy = actual ?? (waits ? "private" : asked);
    await savePost(tx, postFacts(upload, youtubeId, { privacy, publishedAt, gone: false, at: now }));
    if (!waits) {
      const evidence = { youtubeId, asked, privacy: actual };
      return moveUpload(tx, ctx, upload, { to: "published", detail: actual ?? "", evidence, data });
    }
    const at = publishAt?.toISOString() ?? "";
    const evidence = { youtubeId, privacy: actual, publishAt: at };
    return moveUpload(tx, ctx, upload, {
      to: "uploaded",
      detail: `private until ${at}`,
      evidence,
      data: { ...data, waitingTill: publishAt },
    });
  });
  return moved ? go("clean up") : end("moved meanwhile");
}

/** Private as it should be: its time is ahead, or so near that YouTube's clock may not have come round. */
function waitsForTime(upload: Upload, actual: PrivacyStatus | null, now: Date): boolean {
  const { publishAt } = upload;
  if (publishAt === null || wantedPrivacy(upload) !== "public" || actual === "public") return false;
  return now.getTime() < publishAt.getTime() + (actual === null ? 0 : PUBLISH_GRACE_MS);
}

/** YouTube did not take the video, or has it no more. */
export async function loseVideo({ ctx, upload }: StepGiven, failure: Failure): Promise<Next> {
  const { youtubeId } = upload;
  if (youtubeId !== null) {
    const privacy = upload.actualPrivacy ?? "private";
    const seen = { privacy, publishedAt: upload.publishedAt, gone: true, at: ctx.now };
    await ctx.db.$transaction((tx) => savePost(tx, postFacts(upload, youtubeId, seen)));
  }
  return failUpload(ctx, upload, failure);
}
