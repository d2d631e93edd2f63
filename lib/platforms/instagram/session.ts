import "server-only";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env/env";

/** Where the session of the reading account is kept: it survives restarts, and only we may read it. */
export async function sessionFile(login: string): Promise<string> {
  const folder = join(resolve(env().DATA_DIR), "instagram");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `session-${login.toLowerCase()}`);
}
