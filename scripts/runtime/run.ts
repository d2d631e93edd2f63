import "@/scripts/runtime/ignore-broken-pipe.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@/lib/db/root";

/** Runs a command: `.env` is read first, a failure is one clear sentence and a non-zero exit. DEBUG=1 adds the stack. */
export function run(command: () => Promise<void>): void {
  const file = join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    if (process.env.DEBUG) console.error(error);
    process.exit(1);
  });
}
