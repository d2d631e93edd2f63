import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { Inngest } from "inngest";
import { serve } from "inngest/node";

// The app of the durability test, a process of its own: app.ts PORT SERVER_URL JOURNAL, keys from the environment.
const [port, baseUrl, journal] = process.argv.slice(2);
if (!port || !baseUrl || !journal) throw new Error("usage: app.ts PORT SERVER_URL JOURNAL");

const client = new Inngest({ id: "durable", baseUrl, isDev: false });

/** Works a little and answers which execution of the step this was; the journal says when each began. */
async function work(run: string, step: string): Promise<string> {
  const execution = randomUUID();
  appendFileSync(String(journal), `${JSON.stringify({ run, step, execution, at: Date.now() })}\n`);
  await delay(20);
  return execution;
}

// No retries: dying processes must not cost an attempt.
const chain = client.createFunction(
  { id: "chain", retries: 0, triggers: [{ event: "durable/chain" }] },
  async ({ step, runId }) => {
    const first = await step.run("first", () => work(runId, "first"));
    const second = await step.run("second", () => work(runId, "second"));
    await step.sleep("nap", "1s");
    const both = await Promise.all([
      step.run("left", () => work(runId, "left")),
      step.run("right", () => work(runId, "right")),
    ]);
    const last = await step.run("last", () => work(runId, "last"));
    return [first, second, ...both, last];
  },
);

createServer(serve({ client, functions: [chain] })).listen(Number(port), "127.0.0.1");
