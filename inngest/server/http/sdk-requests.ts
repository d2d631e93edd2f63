import { registerApp, registrationSchema } from "@/inngest/server/apps/register-app";
import { receiveEvents } from "@/inngest/server/events/receive-events";
import { parseBody } from "@/inngest/server/http/parse-body";
import { type Handler, json, refuse } from "@/inngest/server/http/reply";
import { checkpointSchema, incomingEventsSchema } from "@/inngest/server/protocol/messages";
import { canCheckpoint, checkpointRun } from "@/inngest/server/runs/checkpoint-run";

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

export const takeEvents: Handler = async ({ server, headers, body }) => {
  // Taken now, an event could find no function and start nothing: the sender keeps it a moment longer.
  if (!server.synced()) return refuse(503, "The app has not registered yet; send the event again");
  const events = parseBody(incomingEventsSchema, body);
  if (!events.ok) return refuse(400, events.error);
  const ids = await receiveEvents(server, events.value, one(headers["x-inngest-event-id-seed"]));
  return json(200, { ids, status: 200 });
};

export const takeRegistration: Handler = async ({ server, body }) => {
  const registration = parseBody(registrationSchema, body);
  if (!registration.ok) return refuse(400, registration.error);
  const registered = await registerApp(server, registration.value);
  return registered.ok ? json(200, registered) : refuse(400, registered.error);
};

export const takeCheckpoint: Handler = async ({ server, params, body }) => {
  const checkpoint = parseBody(checkpointSchema, body);
  if (!checkpoint.ok) return refuse(400, checkpoint.error);
  if (!canCheckpoint(checkpoint.value.steps)) return refuse(400, "Only the results of steps can be checkpointed");
  const result = await checkpointRun(server, params.id ?? "", checkpoint.value);
  if (result === "unknown") return refuse(404, "There is no such run");
  if (result === "stale") return refuse(409, "The run is over, or another call has taken it over");
  return { status: 200 };
};
