import "server-only";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { AppError, PlatformError } from "@/lib/errors";

/** A run of instaloader ends within a minute, and five profiles of a platform are read at once. */
const PATIENCE_MS = 5 * 60_000;

const lines = new Map<string, Promise<unknown>>();

/**
 * Does one thing at a time with a connector, over all processes on this database; within this one in the order of asking.
 * Several readers at once are what Instagram takes for a robot.
 */
export function oneAtATime<T>(connector: string, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const alone = () => underLock(connector, work, patienceMs);
  const mine = (lines.get(connector) ?? Promise.resolve()).then(alone, alone);
  // The next in line waits for the end of this one, however it ends; its failure belongs to its caller.
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  lines.set(connector, ended);
  return mine;
}

async function underLock<T>(connector: string, work: () => Promise<T>, patienceMs: number): Promise<T> {
  const release = await take(connector, patienceMs);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function take(connector: string, patienceMs: number): Promise<() => Promise<void>> {
  try {
    return await lockAcrossProcesses(`connector:${connector}`, { patienceMs });
  } catch (error) {
    if (!(error instanceof AppError) || error.category !== "locked") throw error;
    const detail = `${connector} reads one thing at a time, and its turn did not come. It is asked for again.`;
    throw new PlatformError("unavailable", connector, detail, { reason: "busy", cause: error });
  }
}
