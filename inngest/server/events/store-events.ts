import type { JobEvent } from "@/inngest/server/protocol/messages";
import type { Tx } from "@/inngest/server/store/database";

export type StoredEvent = { eventId: string; externalId: string | null; event: JobEvent };

/** Stores events; answers those that were not stored already under the same id. */
export async function storeEvents(tx: Tx, events: readonly StoredEvent[]): Promise<StoredEvent[]> {
  if (events.length === 0) return [];
  const rows = events.map(({ eventId, externalId, event }) => ({
    id: eventId,
    external_id: externalId,
    name: event.name,
    body: event,
  }));
  const { rows: stored } = await tx.query<{ id: string }>(
    `insert into jobs.event (id, external_id, name, body)
     select id, external_id, name, body
     from json_to_recordset($1) as row (id text, external_id text, name text, body json)
     on conflict (id) do nothing returning id`,
    [JSON.stringify(rows)],
  );
  const fresh = new Set(stored.map(({ id }) => id));
  return events.filter(({ eventId }) => fresh.has(eventId));
}
