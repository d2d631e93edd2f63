import { setTimeout as delay } from "node:timers/promises";
import { until } from "@/inngest/server/conformance/until";
import type { KillPoint } from "./kill-plan";
import type { Stage } from "./kill-stage";

/** The upload that was begun for a kill. */
export type Prey = { title: string; bytes: number; sourceName: string };

const PATIENCE_MS = 60_000;

/**
 * Ends the process at its point, with SIGKILL. False: the point was not reached in time (another kill, or chance, had led
 * the uploads another way), and the process was ended where it was.
 */
export async function strike(stage: Stage, point: KillPoint, prey: Prey): Promise<boolean> {
  const { app } = stage;
  const reached = await reach(stage, point, prey).catch((error: unknown) => {
    if (error instanceof Error && error.message.startsWith("Waited")) return false;
    throw error;
  });
  await app.kill();
  stage.world.uploads({ faults: [] });
  return reached;
}

async function reach(stage: Stage, point: KillPoint, prey: Prey): Promise<boolean> {
  const { app, world, source } = stage;
  switch (point.at) {
    case "statement":
      app.arm(point.arm);
      return until("the app to die", () => app.isDead, PATIENCE_MS);
    case "unanswered": {
      const made = () => (point.request === "create" ? world.uploads().inserts : world.uploads().videos.length);
      const before = made();
      world.uploads({ faults: [{ on: point.request, kind: "hang" }] });
      return quickly("the request to arrive", () => made() > before);
    }
    case "bytes": {
      const moved = () =>
        point.of === "download"
          ? source.served(prey.sourceName)
          : (world.uploads().sessions.find((session) => session.title === prey.title)?.received ?? 0);
      return quickly("the bytes to come", () => moved() >= Math.max(1, point.share * prey.bytes));
    }
    case "moment":
      await delay(point.ms);
      if (point.who !== "app") await stage.restartJobServer();
      return true;
  }
}

/** Looks at every turn of the event loop: bytes move quicker than a timer. */
async function quickly(what: string, ask: () => boolean): Promise<boolean> {
  const late = performance.now() + PATIENCE_MS;
  while (!ask()) {
    if (performance.now() > late) throw new Error(`Waited in vain for ${what}`);
    await new Promise<void>((next) => setImmediate(next));
  }
  return true;
}
