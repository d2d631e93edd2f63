import "server-only";
import { AppError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { moveUpload } from "../move-upload";
import { noteUpload } from "../note-upload";
import { end, go, type Next, type UploadRun, waitFor } from "../rules/phases";
import { planPublication } from "../rules/publish-plan";
import type { UploadRow } from "../upload-row";
import { claimSource } from "./claim-source";
import { inUploadStep } from "./in-upload-step";
import { postponeUpload } from "./postpone-upload";

/** Step `begin`: whether it is its time, whether the channel takes anything now, and where the bytes are. */
export const beginUpload = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "begin", ["scheduled", "queued"], async ({ ctx, upload }) => {
    const plan = planPublication(upload, ctx.now);
    if (plan.kind === "by_us") return waitForTime(ctx, upload, plan.at);
    if (upload.status === "scheduled") {
      const evidence = { because: "its time has come" };
      const moved = await ctx.db.$transaction((tx) =>
        moveUpload(tx, ctx, upload, { to: "queued", detail: "", evidence }),
      );
      return moved ? go("begin") : end("moved meanwhile");
    }
    const blocked = upload.channel.uploadBlockedTill;
    if (blocked && blocked > ctx.now) {
      const detail = "YouTube takes no more uploads of this channel for now.";
      const code = "upload_limit_exceeded";
      return postponeUpload(ctx, upload, "begin", {
        do: "wait",
        for: "channel_limit",
        till: blocked,
        code,
        detail,
        setback: false,
      });
    }
    return findBytes(ctx, upload);
  });

/** What YouTube cannot do at a time, we begin at that time. */
async function waitForTime(ctx: SystemCtx, upload: Upload, at: Date): Promise<Next> {
  const data = { waitingFor: "schedule", waitingTill: at };
  const stored = await ctx.db.$transaction((tx) =>
    upload.status === "scheduled"
      ? noteUpload(tx, ctx, upload, { data })
      : moveUpload(tx, ctx, upload, { to: "scheduled", detail: "", evidence: { publishAt: at.toISOString() }, data }),
  );
  return stored ? waitFor("begin", at, ctx.now) : end("moved meanwhile");
}

async function findBytes(ctx: SystemCtx, upload: UploadRow): Promise<Next> {
  if (upload.media?.status === "ready") return go("session");
  const { sourceUrl } = upload;
  if (sourceUrl === null) {
    throw new AppError("gone", "The file of this upload is not stored any more.", { code: "media_gone" });
  }
  const moved = await ctx.db.$transaction(async (tx) => {
    const media = await claimSource(tx, ctx, upload, sourceUrl);
    return moveUpload(tx, ctx, upload, {
      to: "downloading",
      detail: "",
      evidence: { url: sourceUrl },
      data: { mediaFileId: media.id, downloaded: media.received },
    });
  });
  return moved ? go("download") : end("moved meanwhile");
}
