import { once } from "node:events";
import { createServer } from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import type { z } from "zod";
import { until } from "@/inngest/server/conformance/until";
import { type RunSummary, runListSchema } from "@/inngest/server/schemas";

// What the tests of one server share: apps that come and go, and a look at the server's control surface.
export const keys = { eventKey: "event-key-1", signingKey: `signkey-test-${"0a".repeat(32)}` };
export const bearer = { authorization: `Bearer ${keys.signingKey}` };
export const databaseUrl = () => process.env.DATABASE_URL ?? "";

const closers: (() => void)[] = [];

/** Ends every app that is being served. */
export function closeApps(): void {
  for (const close of closers.splice(0)) close();
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export const clientOf = (id: string, serverUrl: string) =>
  new Inngest({ id, baseUrl: serverUrl, isDev: false, ...keys, logger: quiet });

/** Serves functions on a port (0: a free one) and answers the address. */
export async function host(client: Inngest, functions: InngestFunction.Any[], port = 0): Promise<string> {
  const http = createServer(serve({ client, functions })).listen(port, "127.0.0.1");
  await once(http, "listening");
  closers.push(() => {
    http.close();
    http.closeAllConnections();
  });
  const address = http.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/inngest`;
}

/** Serves functions, lets them register, and answers what the SDK said. */
export async function register(client: Inngest, functions: InngestFunction.Any[]) {
  const response = await fetch(await host(client, functions), { method: "PUT" });
  const { message }: { message: string } = await response.json();
  return { status: response.status, message };
}

export async function get<Schema extends z.ZodType>(url: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(await (await fetch(url, { headers: bearer })).json());
}

export const list = async (serverUrl: string, query: string): Promise<RunSummary[]> =>
  (await get(`${serverUrl}/v1/runs?${query}`, runListSchema)).items;

/** Waits until the runs of a query are at least so many, and all over. */
export const ended = (serverUrl: string, query: string, count = 1): Promise<RunSummary[]> =>
  until(`${count} ended runs of ${query}`, async () => {
    const items = await list(serverUrl, query);
    return items.length >= count && items.every(({ endedAt }) => endedAt !== null) && items;
  });
