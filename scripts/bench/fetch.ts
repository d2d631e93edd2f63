import { execFile, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { setTestEnv } from "@/lib/env/test-env";

const FLAGS = ["--conditions=react-server", "--import", "tsx"];
const ROUNDS = 3;
const told = z.object({ seconds: z.number(), cpu: z.number(), memory: z.number(), added: z.number() });
type Told = z.output<typeof told>;

/** A file from an address into storage, beside `curl -o` in the same run, on the same disk: speed, processor, memory. */
export async function bench(): Promise<Record<string, number | string>> {
  const folder = await mkdtemp(join(tmpdir(), "creatorscope-bench-fetch-"));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, password: randomBytes(8).toString("hex") });
  const limits = { DOWNLOAD_ALLOW_PRIVATE_HOSTS: "true", DOWNLOAD_MAX_BYTES: String(2 ** 40) };
  setTestEnv({ DATABASE_URL: postgres.url, DATA_DIR: folder, ...limits });
  const source = fork(new URL("./fetch/serve.ts", import.meta.url), { execArgv: FLAGS });
  try {
    await applyMigrations(postgres.url);
    const [port] = await once(source, "message");
    const results: Record<string, number> = {};
    for (const gib of await sizes(folder)) {
      const url = `http://127.0.0.1:${z.number().parse(port)}/video.mp4?gib=${gib}`;
      Object.assign(results, await compare(`${gib} GiB`, gib, url, folder));
    }
    return results;
  } finally {
    source.kill();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The large one only where the disk has room for it. */
async function sizes(folder: string): Promise<number[]> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > 12 * 2 ** 30 ? [1, 4] : [1];
}

async function compare(name: string, gib: number, url: string, folder: string): Promise<Record<string, number>> {
  const curl: Told[] = [];
  const ours: Told[] = [];
  // In turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    curl.push(await runCurl(url, folder));
    ours.push(await runOurs("bytes", url, folder));
  }
  const whole = await runOurs("all", url, folder);
  const speed = (run: Told) => (gib * 1_024) / run.seconds;
  const [c, o] = [median(curl), median(ours)];
  return {
    [`${name}: curl -o, MiB/s`]: Math.round(speed(c)),
    [`${name}: ours, MiB/s`]: Math.round(speed(o)),
    [`${name}: ours to curl`]: round(speed(o) / speed(c)),
    [`${name}: curl, CPU s`]: round(c.cpu),
    [`${name}: ours, CPU s`]: round(o.cpu),
    [`${name}: ours, peak memory of the process, MB`]: Math.round(o.memory),
    [`${name}: ours, memory added by the transfer, MB`]: Math.round(o.added),
    [`${name}: with limits, inspection, row, MiB/s`]: Math.round(speed(whole)),
    [`${name}: the same, memory added, MB`]: Math.round(whole.added),
  };
}

const median = (runs: Told[]): Told => {
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
  if (!middle) throw new Error("Nothing was run.");
  return middle;
};
const round = (value: number) => Math.round(value * 100) / 100;

async function runOurs(what: "bytes" | "all", url: string, folder: string): Promise<Told> {
  const child = fork(new URL("./fetch/run.ts", import.meta.url), [what, url], { execArgv: FLAGS });
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`The download ended with code ${code}.`);
  });
  const message = once(child, "message");
  await Promise.race([message, ended]);
  const result = told.parse((await message)[0]);
  await ended;
  await rm(join(folder, "media"), { recursive: true, force: true });
  return result;
}

/** bash's own `time` tells what the processor did. */
async function runCurl(url: string, folder: string): Promise<Told> {
  const file = join(folder, "curl.mp4");
  const script = 'TIMEFORMAT="%R %U %S"; time curl -sSf -o "$1" "$2"';
  const { stderr } = await promisify(execFile)("bash", ["-c", script, "curl", file, url]);
  await rm(file, { force: true });
  const [seconds = 0, user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  return { seconds, cpu: user + system, memory: 0, added: 0 };
}
