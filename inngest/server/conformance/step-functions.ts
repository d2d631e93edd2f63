import type { Inngest } from "inngest";
import type { Journal } from "@/inngest/server/conformance/journal";

const idOf = (event: { data?: Record<string, unknown> }) => String(event.data?.id);

/** Functions that use each kind of step. */
export function stepFunctions(client: Inngest, journal: Journal) {
  const steps = client.createFunction(
    { id: "steps", retries: 2, triggers: [{ event: "suite/steps" }] },
    async ({ event, step }) => {
      const id = idOf(event);
      const one = await step.run("one", () => {
        journal.note(id, "one");
        return { n: 1, text: "a\u0000b — ü" };
      });
      await step.sleep("nap", "1s");
      const [two, three] = await Promise.all([
        step.run("two", () => {
          journal.note(id, "two");
          return one.n + 1;
        }),
        step.run("three", () => {
          journal.note(id, "three");
          return one.n + 2;
        }),
      ]);
      const four = await step.run("four", () => {
        journal.note(id, "four");
        return two + three;
      });
      return { one, four };
    },
  );

  const loop = client.createFunction({ id: "loop", triggers: [{ event: "suite/loop" }] }, async ({ event, step }) => {
    const results: number[] = [];
    for (let i = 0; i < 5; i++) {
      const result = await step.run("chunk", () => {
        journal.note(idOf(event), `chunk ${i}`);
        return i;
      });
      results.push(result);
    }
    return results;
  });

  const plain = client.createFunction(
    { id: "plain", checkpointing: false, triggers: [{ event: "suite/plain" }] },
    async ({ event, step }) => {
      const a = await step.run("a", () => {
        journal.note(idOf(event), "a");
        return 1;
      });
      return step.run("b", () => {
        journal.note(idOf(event), "b");
        return a + 1;
      });
    },
  );

  const until = client.createFunction(
    { id: "until", triggers: [{ event: "suite/until" }] },
    async ({ event, step }) => {
      await step.sleepUntil("then", String(event.data.at));
      journal.note(idOf(event), "woke");
      return "woke";
    },
  );

  const large = client.createFunction(
    { id: "large", triggers: [{ event: "suite/large" }] },
    async ({ event, step }) => {
      const parts = await Promise.all(
        [0, 1, 2].map((i) =>
          step.run(`part ${i}`, () => {
            journal.note(idOf(event), `part ${i}`);
            return String(i).repeat(800_000);
          }),
        ),
      );
      return parts.map((part) => part.length);
    },
  );

  const bare = client.createFunction({ id: "bare", triggers: [{ event: "suite/bare" }] }, async ({ event }) => {
    journal.note(idOf(event), "ran");
  });

  return [steps, loop, plain, until, large, bare];
}
