import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env/env";
import { log } from "@/lib/observability/log";
import type { HealthCheck } from "./schemas";

/** Writes and removes a file under DATA_DIR. */
export async function checkStorage(): Promise<HealthCheck> {
  const file = join(env().DATA_DIR, `health-${randomUUID()}`);
  try {
    await mkdir(env().DATA_DIR, { recursive: true });
    await writeFile(file, "");
    await rm(file);
    return { status: "ok" };
  } catch (err) {
    log().warn({ err }, "health: DATA_DIR cannot be written");
    return { status: "failed", detail: "DATA_DIR cannot be written: imports and downloads fail." };
  }
}
