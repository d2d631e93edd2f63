import "server-only";
import type { Upload } from "@/prisma/generated/client";
import { addEvent } from "../add-event";
import { moveUpload } from "../move-upload";
import { end, go, type Next } from "../rules/phases";
import { storedWarnings } from "../to-upload-dto";
import type { StepGiven } from "./in-upload-step";

export type FoundVideo = {
  youtubeId: string;
  /** as the answer says; the state is read anew later */
  privacy: string | null;
  /** `sent`: the answer to the last byte; `asked`: the session told; `looked up`: it stands among the channel's uploads */
  how: "sent" | "asked" | "looked up";
};

/** YouTube has the video: the one moment that makes an upload complete. The session is forgotten with it. */
export async function finishBytes({ ctx }: StepGiven, seen: Upload, video: FoundVideo): Promise<Next> {
  const { youtubeId, how } = video;
  const total = seen.bytesTotal ?? 0n;
  return ctx.db.$transaction(async (tx) => {
    const moved = await moveUpload(tx, ctx, seen, {
      to: "processing",
      detail: youtubeId,
      evidence: { youtubeId, bytes: total.toString(), how },
      data: { youtubeId, bytesSent: total, session: null, sessionKeyId: null, finalAskedAt: null },
    });
    if (moved) return go("save");
    // The cancel came after the last byte: say so on the row, for nothing here can take the video away again.
    const warning = {
      code: "cancelled_too_late",
      detail: "YouTube had all bytes already. Delete the video in YouTube Studio.",
    };
    const { count } = await tx.upload.updateMany({
      where: { id: seen.id, workspaceId: seen.workspaceId, status: "cancelled", youtubeId: null },
      data: { youtubeId, bytesSent: total, warnings: [...storedWarnings.parse(seen.warnings), warning] },
    });
    if (count > 0)
      await addEvent(tx, ctx, seen, { type: "cancelled_too_late", detail: warning.detail, evidence: { youtubeId } });
    return end("moved meanwhile");
  });
}
