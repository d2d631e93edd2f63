import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

/** One of DOWNLOAD_MAX_CONCURRENT places, over all processes; null where none became free before `until`. */
export async function takeDownloadSlot(until: Date, signal: AbortSignal): Promise<(() => Promise<void>) | null> {
  for (;;) {
    for (let slot = 0; slot < env().DOWNLOAD_MAX_CONCURRENT; slot += 1) {
      signal.throwIfAborted();
      const release = await tryLock(`download-slot:${slot}`, signal);
      if (release) return release;
    }
    if (Date.now() + 1_000 >= until.getTime()) return null;
    await pause(500, undefined, { signal });
  }
}

async function tryLock(key: string, signal: AbortSignal): Promise<(() => Promise<void>) | null> {
  try {
    return await lockAcrossProcesses(key, { patienceMs: 0, signal });
  } catch (error) {
    if (error instanceof AppError && error.category === "locked") return null;
    throw error;
  }
}
