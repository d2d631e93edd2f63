import { setTimeout as delay } from "node:timers/promises";
import { type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import type { Journal } from "@/inngest/server/conformance/journal";

const idOf = (event: { data?: Record<string, unknown> }) => String(event.data?.id);

/** Functions that fail, and functions that are held back. */
export function failureFunctions(client: Inngest, journal: Journal) {
  const flaky = client.createFunction(
    { id: "flaky", retries: 3, triggers: [{ event: "suite/flaky" }] },
    async ({ event, step, attempt }) => {
      const id = idOf(event);
      await step.run("sure", () => journal.note(id, "sure"));
      await step.run("flaky", () => {
        journal.note(id, "flaky", attempt);
        if (journal.find(id, "flaky").length < 3) throw new Error("not yet");
        return "done";
      });
      return step.run("last", () => {
        journal.note(id, "last");
        return "ok";
      });
    },
  );

  const later = client.createFunction(
    { id: "later", retries: 1, triggers: [{ event: "suite/later" }] },
    async ({ event, step, attempt }) =>
      step.run("later", () => {
        journal.note(idOf(event), "later", attempt);
        if (attempt === 0) throw new RetryAfterError("later", 2000);
        return "ok";
      }),
  );

  const fatal = client.createFunction(
    { id: "fatal", retries: 3, triggers: [{ event: "suite/fatal" }] },
    async ({ event, step }) => {
      const id = idOf(event);
      const caught = await step
        .run("bad", () => {
          journal.note(id, "bad");
          throw new NonRetriableError("never");
        })
        .catch((error: Error) => error.message);
      journal.note(id, `caught ${caught}`);
      if (event.data.throws) throw new NonRetriableError("top level");
      return caught;
    },
  );

  const failing = client.createFunction(
    {
      id: "failing",
      retries: 1,
      triggers: [{ event: "suite/failing" }],
      onFailure: async ({ event, error }) => {
        const original = event.data.event;
        journal.note(idOf(original), "onFailure", 0, { message: error.message, function: event.data.function_id });
      },
    },
    async ({ event, attempt }) => {
      journal.note(idOf(event), "failing", attempt);
      throw new TypeError("broken");
    },
  );

  const working = async (id: string, what: string) => {
    journal.note(id, `${what} in`);
    await delay(60);
    journal.note(id, `${what} out`);
  };
  const limited = client.createFunction(
    {
      id: "limited",
      triggers: [{ event: "suite/limited" }],
      concurrency: [{ limit: 2, key: "event.data.lane" }, { limit: 3 }],
    },
    async ({ event, step }) => {
      await step.run("work", () => working(idOf(event), String(event.data.lane)));
    },
  );

  const throttled = client.createFunction(
    {
      id: "throttled",
      triggers: [{ event: "suite/throttled" }],
      throttle: { limit: 1, period: "1s", key: "event.data.id" },
    },
    async ({ event }) => {
      journal.note(idOf(event), "started");
    },
  );

  return [flaky, later, fatal, failing, limited, throttled];
}
