import { once } from "node:events";
import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { failureFunctions } from "@/inngest/server/conformance/failure-functions";
import { flowFunctions } from "@/inngest/server/conformance/flow-functions";
import { Journal } from "@/inngest/server/conformance/journal";
import { stepFunctions } from "@/inngest/server/conformance/step-functions";

export type Keys = { eventKey: string; signingKey: string };
export type SuiteApp = {
  client: Inngest;
  journal: Journal;
  url: string;
  /** Registers with the server; answers what the SDK said. */
  register(): Promise<{ status: number; message: string }>;
  close(): void;
};

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Serves the suite's functions without any framework: against `serverUrl`, signed when there are keys. */
export async function startSuiteApp(serverUrl: string, keys: Keys | undefined, id = "suite"): Promise<SuiteApp> {
  const journal = new Journal();
  const mode = keys ? { ...keys, isDev: false } : { isDev: true };
  const client = new Inngest({ id, baseUrl: serverUrl, logger: quiet, ...mode });
  const functions = [
    ...stepFunctions(client, journal),
    ...flowFunctions(client, journal),
    ...failureFunctions(client, journal),
  ];
  const http = createServer(serve({ client, functions }));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/api/inngest`;
  const register = async () => {
    const response = await fetch(url, { method: "PUT" });
    const answer: { message: string } = await response.json();
    return { status: response.status, message: answer.message };
  };
  const close = () => {
    http.close();
    http.closeAllConnections();
  };
  return { client, journal, url, register, close };
}
