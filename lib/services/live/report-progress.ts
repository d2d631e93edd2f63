import "server-only";
import type { Tx } from "@/lib/db/client";
import type { LiveTopic } from "./rules";
import type { LiveData } from "./schemas";

/**
 * Tells everybody who watches the workspace that something changed. The lock makes ids of one workspace commit in order,
 * so a stream that resumes after an id misses nothing. Keep it last in a transaction.
 */
export async function reportProgress(
  db: Pick<Tx, "$executeRaw">,
  event: { workspaceId: string; topic: LiveTopic; data: LiveData },
): Promise<void> {
  const data = JSON.stringify(event.data);
  await db.$executeRaw`
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended(${`live:${event.workspaceId}`}, 0))),
    added AS (
      INSERT INTO "LiveEvent" ("workspaceId", topic, data)
      SELECT ${event.workspaceId}::uuid, ${event.topic}, ${data}::jsonb FROM turn RETURNING id)
    SELECT pg_notify('live', ${event.workspaceId}) FROM added`;
}
