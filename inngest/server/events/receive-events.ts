import { claimKeys } from "@/inngest/server/events/claim-keys";
import { routeEvents } from "@/inngest/server/events/route-events";
import { type StoredEvent, storeEvents } from "@/inngest/server/events/store-events";
import { seededUlid, ulid } from "@/inngest/server/protocol/ids";
import type { IncomingEvent } from "@/inngest/server/protocol/messages";
import type { Server } from "@/inngest/server/server";
import type { Tx } from "@/inngest/server/store/database";

/** Takes events in, durably, and answers their ids. An event id seen in the last 24 hours is not taken again. */
export async function receiveEvents(server: Server, incoming: IncomingEvent[], seed?: string): Promise<string[]> {
  const now = Date.now();
  const events = incoming.map((given, index): StoredEvent => {
    const eventId = (seed && seededUlid(seed, index)) || ulid(now);
    const externalId = given.id || null;
    const event = {
      id: externalId ?? eventId,
      name: given.name,
      data: given.data ?? {},
      user: given.user ?? {},
      ts: given.ts || now,
      ...(given.v ? { v: given.v } : {}),
      ...(given.meta ? { meta: given.meta } : {}),
    };
    return { eventId, externalId, event };
  });
  const { ids, sendings } = await server.database.transaction(async (tx) => {
    const { fresh, ids } = await withoutRepeats(tx, events);
    const sendings = await routeEvents(tx, await storeEvents(tx, fresh));
    await server.queue.send(tx, sendings);
    return { ids, sendings };
  });
  server.queue.rang(sendings);
  return ids;
}

async function withoutRepeats(tx: Tx, events: StoredEvent[]): Promise<{ fresh: StoredEvent[]; ids: string[] }> {
  const ids = events.map(({ eventId }) => eventId);
  const named = events.filter(({ externalId }) => externalId !== null);
  if (named.length === 0) return { fresh: events, ids };
  const keyFor = ({ externalId }: StoredEvent) => `event:${externalId}`;
  const claimed = await claimKeys(
    tx,
    named.map((event) => ({ key: keyFor(event), value: event.eventId })),
  );
  const fresh = events.filter((event) => event.externalId === null || claimed.delete(keyFor(event)));
  const kept = new Set(fresh);
  const repeated = events.filter((event) => !kept.has(event)).map(keyFor);
  if (repeated.length === 0) return { fresh, ids };
  const { rows } = await tx.query<{ key: string; value: string }>(
    "select key, value from jobs.seen where key = any($1)",
    [repeated],
  );
  const known = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    fresh,
    ids: events.map((event) => (kept.has(event) ? event.eventId : (known.get(keyFor(event)) ?? event.eventId))),
  };
}
