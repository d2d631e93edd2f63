import "server-only";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/env/env";

const pathOf = (login: string): string => join(resolve(env().DATA_DIR), "instagram", `session-${login.toLowerCase()}`);

/** Where the session of the reading account is kept: it survives restarts, and only we may read it. */
export async function sessionFile(login: string): Promise<string> {
  const file = pathOf(login);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

/** When instaloader last wrote the session of this account, as it does at each run; null: none is kept. */
export async function sessionWrittenAt(login: string): Promise<Date | null> {
  try {
    return (await stat(pathOf(login))).mtime;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
