import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma, Upload, UploadStatus } from "@/prisma/generated/client";

export type NewUploadEvent = {
  /** `status` for a transition, else what was done or seen: `session_opened`, `problem` */
  type: string;
  detail: string;
  from?: UploadStatus | null;
  to?: UploadStatus | null;
  evidence?: Prisma.InputJsonObject;
};

/** One more line of an upload's trail. Never holds a secret: a session's address is one. */
export async function addEvent(
  tx: Pick<Tx, "uploadEvent">,
  ctx: Pick<SystemCtx, "now" | "actor">,
  upload: Pick<Upload, "id" | "workspaceId">,
  event: NewUploadEvent,
): Promise<void> {
  const { actor } = ctx;
  await tx.uploadEvent.create({
    data: {
      uploadId: upload.id,
      workspaceId: upload.workspaceId,
      at: ctx.now,
      type: event.type,
      from: event.from ?? null,
      to: event.to ?? null,
      actor: actor.kind === "user" ? `user:${actor.userId}` : `system:${actor.name}`,
      detail: event.detail.slice(0, 2_000),
      ...(event.evidence ? { evidence: event.evidence } : {}),
    },
    select: { id: true },
  });
}
