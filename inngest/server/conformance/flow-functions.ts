import type { Inngest } from "inngest";
import type { Journal } from "@/inngest/server/conformance/journal";

const idOf = (event: { data?: Record<string, unknown> }) => String(event.data?.id);

/** Functions that talk to each other: events, waits, invocations, cancellation. */
export function flowFunctions(client: Inngest, journal: Journal) {
  const tell = client.createFunction({ id: "tell", triggers: [{ event: "suite/tell" }] }, async ({ event, step }) => {
    const { ids } = await step.sendEvent("send", { name: "suite/told", data: { id: idOf(event) } });
    return ids.length;
  });
  const told = client.createFunction(
    { id: "told", triggers: [{ event: "suite/told", if: "event.data.id != 'nobody'" }] },
    async ({ event }) => {
      journal.note(idOf(event), "told");
      return "told";
    },
  );

  const child = client.createFunction(
    { id: "child", retries: 0, triggers: [{ event: "suite/child" }] },
    async ({ event, step }) => {
      if (event.data.fails) throw new Error("child failed");
      return step.run("double", () => Number(event.data.x) * 2);
    },
  );
  const parent = client.createFunction({ id: "parent", triggers: [{ event: "suite/parent" }] }, async ({ step }) => {
    const doubled = await step.invoke("child", { function: child, data: { x: 21 } });
    const failure = await step
      .invoke("failing child", { function: child, data: { fails: true } })
      .catch((error: Error) => error.message);
    return { doubled, failure };
  });

  const wait = client.createFunction(
    { id: "wait", triggers: [{ event: "suite/wait" }], cancelOn: [{ event: "suite/cancel", match: "data.id" }] },
    async ({ event, step }) => {
      const id = idOf(event);
      await step.run("before", () => journal.note(id, "before"));
      const answer = await step.waitForEvent("answer", { event: "suite/answer", timeout: "120s", match: "data.id" });
      journal.note(id, "answered");
      const never = await step.waitForEvent("never", {
        event: "suite/answer",
        timeout: "1s",
        if: "async.data.id == event.data.id && async.data.n > 1000",
      });
      return { answer: answer?.data, never };
    },
  );

  const lasting = client.createFunction(
    { id: "lasting", triggers: [{ event: "suite/lasting" }] },
    async ({ event, step }) => {
      await step.run("before", () => journal.note(idOf(event), "before"));
      await step.sleep("long", "1h");
      journal.note(idOf(event), "after");
    },
  );

  const clock = client.createFunction(
    { id: "clock", triggers: [{ cron: "TZ=Asia/Kathmandu * * * * *" }] },
    async ({ event }) => {
      journal.note("clock", "tick", 0, { name: event.name, ts: event.ts });
      return "tick";
    },
  );

  return [tell, told, child, parent, wait, lasting, clock];
}
