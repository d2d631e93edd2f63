import { z } from "zod";
import type { Keys } from "@/inngest/server/conformance/start-suite-app";
import { until } from "@/inngest/server/conformance/until";
import { silentLog } from "@/inngest/server/log";
import { hashSigningKey } from "@/inngest/server/protocol/signing";
import { startJobServer } from "@/inngest/server/start-job-server";

export type Tested = { url: string; keys: Keys | undefined; embedded: boolean; stop(): Promise<void> };

/** Says only what should not happen. */
const testLog = { ...silentLog, error: (fields: object, message: string) => console.error(message, fields) };

export const testKeys: Keys = { eventKey: "suite-event-key", signingKey: `signkey-test-${"5e".repeat(32)}` };

/**
 * The server that the suite drives: the one at CONFORMANCE_SERVER_URL (a real Inngest server, say; with
 * CONFORMANCE_EVENT_KEY and CONFORMANCE_SIGNING_KEY when it wants keys), else an embedded one.
 */
export async function serverUnderTest(databaseUrl: string): Promise<Tested> {
  const { CONFORMANCE_SERVER_URL: url, CONFORMANCE_EVENT_KEY, CONFORMANCE_SIGNING_KEY } = process.env;
  if (url) {
    const keys = CONFORMANCE_SIGNING_KEY
      ? { signingKey: CONFORMANCE_SIGNING_KEY, eventKey: CONFORMANCE_EVENT_KEY ?? "none" }
      : undefined;
    return { url, keys, embedded: false, stop: async () => undefined };
  }
  const server = await startJobServer({ databaseUrl, ...testKeys, retryDelaysMs: [300], log: testLog });
  return { url: server.url, keys: testKeys, embedded: true, stop: server.stop };
}

const runsSchema = z.object({
  data: z.array(z.object({ run_id: z.string(), function_id: z.string(), status: z.string(), output: z.unknown() })),
});
export type EndedRun = z.infer<typeof runsSchema>["data"][number];

const authorized = ({ keys }: Tested) =>
  keys ? { authorization: `Bearer ${hashSigningKey(keys.signingKey)}` } : undefined;

/** The runs that an event started, by the REST API that both servers have. */
export async function runsOf(tested: Tested, eventId: string): Promise<EndedRun[]> {
  const headers = authorized(tested);
  const response = await fetch(`${tested.url}/v1/events/${eventId}/runs`, headers ? { headers } : {});
  if (!response.ok) return [];
  return runsSchema.parse(await response.json()).data;
}

/** Waits for the one run of an event to end. */
export function runOf(tested: Tested, eventId: string, patienceMs = 60_000): Promise<EndedRun> {
  return until(
    `the run of event ${eventId} to end`,
    async () => (await runsOf(tested, eventId)).find(({ status }) => status !== "Running"),
    patienceMs,
  );
}

export async function cancelOverHttp(tested: Tested, runId: string): Promise<number> {
  const headers = authorized(tested);
  const response = await fetch(`${tested.url}/v1/runs/${runId}`, { method: "DELETE", ...(headers ? { headers } : {}) });
  return response.status;
}
