import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma, Upload } from "@/prisma/generated/client";
import { addEvent, type NewUploadEvent } from "./add-event";
import { reportUpload } from "./report-upload";
import { deadlineOf } from "./rules/deadlines";

type Note = { data?: Omit<Prisma.UploadUncheckedUpdateManyInput, "status">; event?: NewUploadEvent };

/**
 * Writes on an upload what its state does not say, as long as it is where the caller saw it; a sign of life for the sweeper.
 * Null: somebody else has moved it meanwhile.
 */
export async function noteUpload(
  tx: Tx,
  ctx: Pick<SystemCtx, "now" | "actor">,
  seen: Upload,
  note: Note,
): Promise<Upload | null> {
  const { id, workspaceId, status, attempt } = seen;
  const till = note.data?.waitingTill instanceof Date ? note.data.waitingTill : null;
  const [noted] = await tx.upload.updateManyAndReturn({
    where: { id, workspaceId, status, attempt },
    data: { deadlineAt: deadlineOf(status, ctx.now, till), ...note.data },
  });
  if (!noted) return null;
  if (note.event) await addEvent(tx, ctx, noted, note.event);
  await reportUpload(tx, noted);
  return noted;
}
