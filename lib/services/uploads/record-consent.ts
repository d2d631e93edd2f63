import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { addEvent } from "./add-event";

/** The user's word that exactly this is to be published there: YouTube's policies ask for it before each upload. */
export async function recordConsent(tx: Tx, ctx: Pick<Ctx, "now" | "actor" | "ip">, upload: Upload): Promise<void> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") return;
  await tx.upload.updateMany({
    where: { id: upload.id, workspaceId: upload.workspaceId },
    data: { consentById: actor.userId, consentAt: now },
  });
  const { title, privacyStatus, publishAt, channelId } = upload;
  await addEvent(tx, ctx, upload, {
    type: "consent",
    detail: "",
    evidence: {
      via: actor.via,
      ...(ctx.ip ? { ip: ctx.ip } : {}),
      channelId,
      title,
      privacyStatus,
      publishAt: publishAt?.toISOString() ?? null,
    },
  });
}
