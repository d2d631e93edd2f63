import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { noteUpload } from "./note-upload";
import { requestUpload } from "./request-upload";

/** Uploads that rested until their channel was reconnected go on, for one channel or for all that are connected. */
export async function resumeUploads(ctx: SystemCtx, channelId?: string): Promise<{ resumed: number }> {
  const resting = await ctx.db.upload.findMany({
    where: {
      waitingFor: "reconnect",
      status: { in: ["queued", "downloading", "uploading", "processing", "uploaded"] },
      channel: { status: "connected", ...(channelId ? { id: channelId } : {}) },
    },
    take: 500,
  });
  let resumed = 0;
  for (const upload of resting) {
    await ctx.db.$transaction(async (tx) => {
      const noted = await noteUpload(tx, ctx, upload, {
        data: { attempt: upload.attempt + 1, waitingFor: null, waitingTill: null },
        event: { type: "resumed", detail: "The channel is connected again." },
      });
      if (!noted) return;
      await requestUpload(tx, noted);
      resumed += 1;
    });
  }
  return { resumed };
}
