import "server-only";
import type { Tx } from "@/lib/db/client";
import { catalogue, type EventData, type EventName } from "./catalogue";

/**
 * Writes an event into the outbox, in the caller's transaction: it is sent if, and only if, that transaction commits.
 * Returns the outbox id, which is also the id of the event (a repeat within 24 h is dropped by the job server).
 */
export async function emit<N extends EventName>(
  tx: Tx,
  name: N,
  data: EventData<N>,
  options: { workspaceId?: string | null } = {},
): Promise<string> {
  const row = await tx.outbox.create({
    data: { name, data: catalogue[name].parse(data), workspaceId: options.workspaceId ?? null },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT pg_notify('outbox', ${row.id})`;
  return row.id;
}
