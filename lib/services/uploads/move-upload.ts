import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma, Upload, UploadStatus } from "@/prisma/generated/client";
import { addEvent } from "./add-event";
import { reportUpload } from "./report-upload";
import { deadlineOf } from "./rules/deadlines";
import type { Evidence } from "./rules/evidence";
import { canMove, hasEnded } from "./rules/state-machine";

type Data = Omit<Prisma.UploadUncheckedUpdateManyInput, "status">;

export type Move<To extends UploadStatus> = { to: To; detail: string; evidence: Evidence<To>; data?: Data };

/**
 * The one place that changes an upload's status: only from the state and the start in which the caller saw it, together with
 * the evidence, the deadline and the live event. Null: somebody else has moved it meanwhile. Emit before it, for its last
 * statement holds a lock of the workspace until the transaction ends.
 */
export async function moveUpload<To extends UploadStatus>(
  tx: Tx,
  ctx: Pick<SystemCtx, "now" | "actor">,
  seen: Upload,
  move: Move<To>,
): Promise<Upload | null> {
  const { to, detail, evidence } = move;
  if (!canMove(seen.status, to)) throw new Error(`An upload cannot go from ${seen.status} to ${to}.`);
  const { id, workspaceId, status, attempt } = seen;
  const till = move.data?.waitingTill instanceof Date ? move.data.waitingTill : null;
  const [moved] = await tx.upload.updateManyAndReturn({
    where: { id, workspaceId, status, attempt },
    data: {
      ...CLEARED,
      ...timesOf(to, ctx.now, seen),
      deadlineAt: deadlineOf(to, ctx.now, till),
      ...move.data,
      status: to,
    },
  });
  if (!moved) return null;
  await addEvent(tx, ctx, moved, { type: "status", from: status, to, detail, evidence });
  await reportUpload(tx, moved);
  return moved;
}

/** Whatever held it up is over; a move to `failed` says its own. */
const CLEARED = {
  waitingFor: null,
  waitingTill: null,
  errorCode: null,
  errorDetail: null,
  errorRemedy: null,
  setbacks: 0,
} satisfies Data;

function timesOf(to: UploadStatus, now: Date, seen: Upload): Data {
  return {
    finishedAt: hasEnded(to) ? now : null,
    ...((to === "downloading" || to === "uploading") && seen.startedAt === null ? { startedAt: now } : {}),
    ...(to === "processing" ? { uploadedAt: seen.uploadedAt ?? now } : {}),
    ...(to === "cancelled" ? { cancelledAt: now } : {}),
  };
}
