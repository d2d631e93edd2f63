import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";

// The app that the benchmark of the job server calls: app.ts PORT SERVER_URL. It tells its parent when things happen.
const [port, baseUrl] = process.argv.slice(2);
const client = new Inngest({ id: "bench", isDev: false, ...(baseUrl ? { baseUrl } : {}) });
const tell = (what: "first" | "done", n: unknown) => process.send?.({ what, n, at: Date.now() });

const three = (id: string, checkpointing: boolean) =>
  client.createFunction({ id, checkpointing, triggers: [{ event: `bench/${id}` }] }, async ({ event, step }) => {
    const one = await step.run("one", () => {
      tell("first", event.data.n);
      return 1;
    });
    const two = await step.run("two", () => one + 1);
    const result = await step.run("three", () => two + 1);
    tell("done", event.data.n);
    return result;
  });

createServer(serve({ client, functions: [three("checkpointed", true), three("plain", false)] })).listen(
  Number(port),
  "127.0.0.1",
);
