import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/env/env";
import { log } from "@/lib/observability/log";
import { storage } from "@/lib/storage/storage";
import { type HealthCode, healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

/** A store on another machine that does not answer in this time counts as gone. */
const PATIENCE_MS = 8_000;

/** Writes and removes a file under DATA_DIR, and an object where media lie. */
export async function checkStorage(): Promise<HealthCheck> {
  const folder = await tried("folder_readonly", writeFolder);
  if (folder.status === "failed") return folder;
  return tried("media_away", writeObject);
}

async function tried(code: HealthCode, attempt: () => Promise<void>): Promise<HealthCheck> {
  try {
    await attempt();
    return { status: "ok" };
  } catch (err) {
    const note = healthNote(code);
    log().warn({ err }, `health: ${note.detail}`);
    return { status: "failed", ...note };
  }
}

async function writeFolder(): Promise<void> {
  const file = join(env().DATA_DIR, `health-${randomUUID()}`);
  await mkdir(env().DATA_DIR, { recursive: true });
  await writeFile(file, "");
  await rm(file);
}

async function writeObject(): Promise<void> {
  const key = `health/${randomUUID()}`;
  const store = storage();
  const late = AbortSignal.timeout(PATIENCE_MS);
  await Promise.race([
    store.put(key, Readable.from([Buffer.from("ok")]), { size: 2n }).then(() => store.remove(key)),
    new Promise<never>((_, fail) => {
      late.addEventListener("abort", () => fail(new Error("No answer in time.")), { once: true });
    }),
  ]);
}
