import "server-only";
import type { Tx } from "@/lib/db/client";
import { reportProgress } from "@/lib/services/live/report-progress";
import { endReason, REASON_DETAIL } from "./rules";

/** The connection is over until somebody consents anew. Said once: who is told already is not told again. */
export async function markNeedsReconnect(
  tx: Tx,
  channel: { id: string; workspaceId: string; title: string; connectedAt: Date },
  why: { reason?: string | undefined; now: Date },
): Promise<void> {
  const reason = endReason(why.reason, channel.connectedAt, why.now);
  const detail = REASON_DETAIL[reason] ?? "Google ended the connection.";
  const { count } = await tx.channel.updateMany({
    where: { id: channel.id, status: "connected" },
    data: { status: "needs_reconnect", statusReason: reason, statusDetail: detail, statusAt: why.now },
  });
  if (count === 0) return;
  await reportProgress(tx, {
    workspaceId: channel.workspaceId,
    topic: "notification",
    data: { id: channel.id, kind: "channel_needs_reconnect", title: channel.title, detail, href: "/channels" },
  });
}
