import "server-only";
import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const USER = "postgres";

/** How PostgreSQL's programs are started: it refuses to run as root, so root hands them to the user `postgres`. */
export type RunAs = {
  command: (program: string, args: string[]) => [string, string[]];
  spawnOptions: { uid?: number; gid?: number };
  own: (path: string) => Promise<void>;
};

/** `paths` are what the programs must reach: their own folder and the data folder. */
export async function choosePostgresUser(paths: string[]): Promise<RunAs> {
  if (userInfo().uid !== 0) {
    return { command: (program, args) => [program, args], spawnOptions: {}, own: async () => undefined };
  }
  const { uid, gid } = await postgresIds();
  const own = (path: string) => chown(path, uid, gid);
  const reachable = (await Promise.all(paths.map(openToAll))).every(Boolean);
  if (reachable) return { command: (program, args) => [program, args], spawnOptions: { uid, gid }, own };
  // A folder above is closed to others (a project under /root): the server keeps the one right to pass through it.
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const keep = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return {
    command: (program, args) => ["setpriv", [...drop, ...keep, "--", program, ...args]],
    spawnOptions: {},
    own,
  };
}

async function postgresIds(): Promise<{ uid: number; gid: number }> {
  const lookup = async () => {
    const [uid, gid] = await Promise.all([run("id", ["-u", USER]), run("id", ["-g", USER])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  try {
    return await lookup();
  } catch {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", USER]);
    return lookup();
  }
}

async function openToAll(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
