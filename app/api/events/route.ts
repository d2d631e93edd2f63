import { route } from "@/lib/http/route";
import { type ServerSentEvent, sseResponse } from "@/lib/http/sse";
import { liveQuery } from "@/lib/services/live/live-query";
import type { LiveEventDto } from "@/lib/services/live/schemas";
import { streamLiveEvents } from "@/lib/services/live/stream-live-events";

export const dynamic = "force-dynamic";

export const GET = route({
  id: "streamEvents",
  summary: "Live progress of parses and imports, and notifications, as Server-Sent Events",
  description: "Event names are the topics; `data` is `{id, …the fields that changed}`. `Last-Event-ID` resumes.",
  tags: ["live"],
  access: "viewer",
  query: liveQuery,
  produces: "text/event-stream",
  rateLimit: "off",
  handler: ({ ctx, query, request }) => {
    const after = request.headers.get("last-event-id") ?? query.lastEventId ?? null;
    return sseResponse(request, (signal) => named(streamLiveEvents(ctx, { topics: query.topics, after, signal })));
  },
});

async function* named(events: AsyncIterable<LiveEventDto>): AsyncGenerator<ServerSentEvent> {
  for await (const { id, topic, data } of events) yield { id, event: topic, data };
}
