import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { noteUpload } from "../note-upload";
import type { Verdict } from "../rules/failures";
import { end, type Next, type Phase, waitFor } from "../rules/phases";

export type Wait = Extract<Verdict, { do: "wait" }>;

/** Lets an upload wait, and says for what and until when. Without an end it rests until a person has acted. */
export async function postponeUpload(ctx: SystemCtx, upload: Upload, phase: Phase, wait: Wait): Promise<Next> {
  const { till, code, detail } = wait;
  const now = ctx.now;
  // Another step of the same upload is at work for a moment: nobody needs to know.
  if (code === "busy" && till) return waitFor(phase, till, now);
  const noted = await ctx.db.$transaction(async (tx) => {
    if (wait.for === "channel_limit") {
      await tx.channel.updateMany({
        where: { id: upload.channelId, workspaceId: upload.workspaceId },
        data: { uploadBlockedTill: till },
      });
    }
    return noteUpload(tx, ctx, upload, {
      data: {
        waitingFor: wait.for,
        waitingTill: till,
        ...(wait.setback ? { setbacks: { increment: 1 } } : {}),
        // Only a person ends it; the sweeper looks whether one has.
        ...(till === null ? { deadlineAt: null } : {}),
      },
      event: {
        type: wait.setback ? "problem" : "waiting",
        detail,
        evidence: { code, for: wait.for, till: till?.toISOString() ?? null },
      },
    });
  });
  if (!noted) return end("moved meanwhile");
  return till === null ? end(`waits for ${wait.for}`) : waitFor(phase, till, now);
}
