import "server-only";
import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { readIfThere } from "@/lib/env/read-if-there";

const run = promisify(execFile);

/**
 * Ends a server that outlived the process which started it, and removes the lock of one that is gone.
 * Only for whoever holds the data folder's lock: then no server on it can be in rightful use.
 */
export async function clearOrphanPostmaster(databaseDir: string): Promise<void> {
  const lockFile = join(databaseDir, "postmaster.pid");
  const lock = await readIfThere(lockFile);
  if (lock === undefined) return;
  const pid = Number(lock.split("\n")[0]);
  if (!(await isPostgresOn(pid, databaseDir))) {
    // Where the number belongs to another program by now, or to a dead process that nobody has waited for, PostgreSQL
    // would take that for a running server. Else it clears the file itself, once no backend of the dead one is left.
    if (isThere(pid)) await rm(lockFile, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  for (let waited = 0; await isPostgresOn(pid, databaseDir); waited += 50) {
    if (waited === 20_000) process.kill(pid, "SIGQUIT");
    if (waited > 40_000)
      throw new Error(`A PostgreSQL (process ${pid}) on ${databaseDir} does not stop: end it by hand.`);
    await wait(50);
  }
}

async function isPostgresOn(pid: number, databaseDir: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid < 2) return false;
  const command = await commandLine(pid);
  return command.includes("postgres") && command.includes(databaseDir);
}

/** Whether the number is taken, be it by a zombie, which has no command line. */
function isThere(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
    return (await run("ps", ["-o", "command=", "-p", String(pid)])).stdout;
  } catch {
    return ""; // no such process
  }
}
