import "server-only";
import type { Tx } from "@/lib/db/client";
import { emit } from "@/lib/events/emit";

type Start = { id: string; workspaceId: string; channelId: string; attempt: number };

/** Starts, or takes up again, the job of an upload. Its `attempt` names the start: older jobs find theirs over. */
export async function requestUpload(tx: Tx, { id, workspaceId, channelId, attempt }: Start): Promise<void> {
  await emit(tx, "upload/requested", { uploadId: id, workspaceId, channelId, attempt }, { workspaceId });
}
