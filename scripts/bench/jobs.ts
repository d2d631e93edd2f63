import { setTimeout as delay } from "node:timers/promises";
import { openStage, type Stage } from "@/scripts/bench/jobs/stage";

/** A real Inngest dev server on a 2-core machine, which keeps its queue in memory. */
const baseline = { first50: 236, first95: 330, run50: 251, runs: 90, steps: 280, plainRuns: 46 };
const SINGLES = 60;
const BATCH = 500;

const at = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Event → first step, time of a three-step run, and throughput for 500 events, each beside the baseline. */
export async function bench(): Promise<Record<string, number | string>> {
  const stage = await openStage();
  try {
    await singles(stage, 10);
    const idle = await singles(stage, SINGLES);
    await batch(stage, "checkpointed", 100);
    const checkpointed = await batch(stage, "checkpointed", BATCH);
    const plain = await batch(stage, "plain", BATCH);
    return {
      ...figure("event to first step, p50, ms", at(idle.first, 0.5), baseline.first50),
      ...figure("event to first step, p95, ms", at(idle.first, 0.95), baseline.first95),
      ...figure("three-step run, p50, ms", at(idle.done, 0.5), baseline.run50),
      ...figure("runs a second, 500 events", checkpointed, baseline.runs),
      ...figure("steps a second, 500 events", checkpointed * 3, baseline.steps),
      ...figure("runs a second, 500 events, no checkpoints", plain, baseline.plainRuns),
    };
  } finally {
    await stage.close();
  }
}

function figure(name: string, value: number, base: number): Record<string, number> {
  const rounded = Math.round(value * 10) / 10;
  return { [name]: rounded, [`${name}: baseline`]: base, [`${name}: ratio`]: Math.round((value / base) * 100) / 100 };
}

/** One event at a time on an idle server. */
async function singles(stage: Stage, count: number): Promise<{ first: number[]; done: number[] }> {
  const first: number[] = [];
  const done: number[] = [];
  for (let n = 0; n < count; n++) {
    const sentAt = Date.now();
    await stage.send([{ name: "bench/checkpointed", data: { n } }]);
    for (const { what, at } of await stage.listen((told) => told.some(({ what }) => what === "done"))) {
      (what === "first" ? first : done).push(at - sentAt);
    }
    await stage.idle();
    // Idle means idle: no poll of ours coincides with the next event.
    await delay(100);
  }
  return { first, done };
}

/** Many events in one request; answers the runs a second until the last one has ended. */
async function batch(stage: Stage, kind: "checkpointed" | "plain", count: number): Promise<number> {
  const sentAt = Date.now();
  await stage.send(Array.from({ length: count }, (_, n) => ({ name: `bench/${kind}`, data: { n } })));
  await stage.listen((told) => told.filter(({ what }) => what === "done").length >= count);
  await stage.idle();
  return (count * 1000) / (Date.now() - sentAt);
}
