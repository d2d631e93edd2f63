import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { noteUpload } from "./note-upload";
import { remove } from "./pipeline/clean-up-upload";
import { failUpload } from "./pipeline/fail-upload";
import { requestUpload } from "./request-upload";
import { resumeUploads } from "./resume-uploads";
import { MAX_SETBACKS } from "./rules/failures";
import { canMove } from "./rules/state-machine";

const AT_ONCE = 200;
/** A file that was fetched for an upload which then failed is kept so long for a retry. */
const KEEP_FETCHED_MS = 7 * 86_400_000;

export type Swept = { requested: number; failed: number; resumed: number; files: number };

/** Finds uploads that nobody has heard of past their deadline, and asks for them again, or ends them in words. */
export async function sweepUploads(ctx: SystemCtx): Promise<Swept> {
  const { resumed } = await resumeUploads(ctx);
  const late = await ctx.db.upload.findMany({
    where: { deadlineAt: { lt: ctx.now } },
    orderBy: { deadlineAt: "asc" },
    take: AT_ONCE,
  });
  let requested = 0;
  let failed = 0;
  for (const upload of late) {
    if (upload.setbacks >= MAX_SETBACKS && canMove(upload.status, "failed")) {
      await failUpload(ctx, upload, { code: "stuck", detail: "It was asked for again and again, and nothing moved." });
      failed += 1;
    } else if (await askAgain(ctx, upload)) requested += 1;
  }
  return { requested, failed, resumed, files: await removeFetched(ctx) };
}

async function askAgain(ctx: SystemCtx, upload: Upload): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const noted = await noteUpload(tx, ctx, upload, {
      data: { attempt: upload.attempt + 1, setbacks: { increment: 1 } },
      event: {
        type: "asked_again",
        detail: "Nothing was heard of it in time.",
        evidence: { deadline: upload.deadlineAt?.toISOString() ?? null },
      },
    });
    if (noted) await requestUpload(tx, noted);
    return noted !== null;
  });
}

async function removeFetched(ctx: SystemCtx): Promise<number> {
  const old = await ctx.db.mediaFile.findMany({
    where: {
      origin: "url",
      status: "ready",
      readyAt: { lt: new Date(ctx.now.getTime() - KEEP_FETCHED_MS) },
      uploads: { some: {} },
    },
    select: { id: true, workspaceId: true },
    take: AT_ONCE,
  });
  let removed = 0;
  for (const { id, workspaceId } of old) if (await remove(ctx, workspaceId, id)) removed += 1;
  return removed;
}
