import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { setTestEnv } from "@/lib/env/test-env";

const FLAGS = ["--conditions=react-server", "--import", "tsx"];
const GIB = 2 ** 30;
const WAYS = ["curl", "ours", "oneMib", "vendor", "vendorLarge"] as const;
type Way = (typeof WAYS)[number];
const NAMES: Record<Way, string> = {
  curl: "curl -T",
  ours: "ours",
  oneMib: "1 MiB chunks one after another",
  vendor: "googleapis videos.insert",
  vendorLarge: "googleapis videos.insert, given 1 MiB reads",
};
const measured = z.object({ seconds: z.number(), cpu: z.number(), memory: z.number(), added: z.number() });
const counted = z.object({ requests: z.number(), bytes: z.number() });
type Run = z.output<typeof measured> & { requests: number };
type Stage = { base: string; folder: string };

/** 1 GiB from storage to a resumable server of another process: as the product does it, and as others do; then 4 GiB. */
export async function bench(): Promise<Record<string, number | string>> {
  const folder = await mkdtemp(join(tmpdir(), "creatorscope-bench-upload-"));
  const server = fork(new URL("./upload/serve.ts", import.meta.url), { execArgv: FLAGS });
  try {
    const [port] = await once(server, "message");
    const stage = { base: `http://127.0.0.1:${z.number().parse(port)}`, folder };
    await fill(join(folder, "media/bench/1"), GIB);
    const plain = await inTurns(stage, 3, "");
    const slow = await inTurns(stage, 1, "/delay-20");
    return { ...figures("", plain), ...figures("20 ms: ", slow), ...ratios(plain, slow), ...(await large(stage)) };
  } finally {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/** Bytes that no layer can shorten. */
async function fill(path: string, size: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  const block = Buffer.allocUnsafe(4 * 1024 * 1024);
  for (let i = 0; i < block.length; i += 4) block.writeUInt32LE((i * 2_654_435_761) >>> 0, i);
  for (let at = 0; at < size; at += block.length) await file.write(block);
  await file.close();
}

/** Way after way, round after round, so that a busy moment falls on all; the median round of each. */
async function inTurns(stage: Stage, rounds: number, path: string): Promise<Record<Way, Run>> {
  const runs: Record<Way, Run[]> = { curl: [], ours: [], oneMib: [], vendor: [], vendorLarge: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of WAYS) runs[way].push(await measure(stage, way, "bench/1", GIB, path));
  }
  const middle = (way: Way): Run => {
    const run = runs[way].toSorted((a, b) => a.seconds - b.seconds)[Math.floor(rounds / 2)];
    if (!run) throw new Error("Nothing was run.");
    return run;
  };
  return {
    curl: middle("curl"),
    ours: middle("ours"),
    oneMib: middle("oneMib"),
    vendor: middle("vendor"),
    vendorLarge: middle("vendorLarge"),
  };
}

async function measure(stage: Stage, way: Way, key: string, size: number, path: string): Promise<Run> {
  const base = `${stage.base}${path}`;
  const run = way === "curl" ? await curl(base, join(stage.folder, "media", key)) : await node(stage, way, key, base);
  const { requests, bytes } = counted.parse(await (await fetch(`${stage.base}/asked`)).json());
  if (bytes < size || bytes > size + 10_000) throw new Error(`${NAMES[way]} sent ${bytes} of ${size} bytes.`);
  return { ...run, requests };
}

/** bash's own `time` tells what the processor did. */
async function curl(base: string, file: string): Promise<z.output<typeof measured>> {
  const script = 'TIMEFORMAT="%R %U %S"; time curl -sSf -o /dev/null -T "$1" "$2"';
  const { stderr } = await promisify(execFile)("bash", ["-c", script, "curl", file, `${base}/file`]);
  const [seconds = 0, user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  return { seconds, cpu: user + system, memory: 0, added: 0 };
}

async function node(stage: Stage, way: Way, key: string, base: string): Promise<z.output<typeof measured>> {
  setTestEnv({ DATA_DIR: stage.folder, YOUTUBE_API_URL: base });
  const child = fork(new URL("./upload/run.ts", import.meta.url), [way, key], { execArgv: FLAGS });
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`${NAMES[way]} ended with code ${code}.`);
  });
  const message = once(child, "message");
  await Promise.race([message, ended]);
  const result = measured.parse((await message)[0]);
  await ended;
  return result;
}

const speed = (run: Run, size = GIB): number => size / 1e6 / run.seconds;
const round = (value: number): number => Math.round(value * 100) / 100;

function figures(when: string, runs: Record<Way, Run>): Record<string, number> {
  return Object.assign(
    {},
    ...WAYS.map((way) => ({
      [`${when}${NAMES[way]}, MB/s`]: Math.round(speed(runs[way])),
      [`${when}${NAMES[way]}, CPU s`]: round(runs[way].cpu),
      ...(way === "curl" ? {} : { [`${when}${NAMES[way]}, peak memory, MB`]: Math.round(runs[way].memory) }),
      [`${when}${NAMES[way]}, requests`]: runs[way].requests,
    })),
  );
}

function ratios(plain: Record<Way, Run>, slow: Record<Way, Run>): Record<string, number> {
  const against = (runs: Record<Way, Run>, way: Way) => round(runs[way].seconds / runs.ours.seconds);
  return {
    "ours to curl (aim 0.75)": against(plain, "curl"),
    "ours to googleapis (aim 2.5)": against(plain, "vendor"),
    "ours to googleapis, given 1 MiB reads": against(plain, "vendorLarge"),
    "ours to 1 MiB chunks": against(plain, "oneMib"),
    "20 ms: ours to 1 MiB chunks (aim 10)": against(slow, "oneMib"),
    "20 ms: ours to curl": against(slow, "curl"),
    "20 ms: ours to googleapis": against(slow, "vendor"),
    "1 GiB: memory added, MB": Math.round(plain.ours.added),
  };
}

/** Whether memory grows with the file; only where the disk has room. */
async function large(stage: Stage): Promise<Record<string, number>> {
  const { bavail, bsize } = await statfs(stage.folder);
  if (bavail * bsize < 6 * GIB) return {};
  await fill(join(stage.folder, "media/bench/4"), 4 * GIB);
  const run = await measure(stage, "ours", "bench/4", 4 * GIB, "");
  return {
    "4 GiB: ours, MB/s": Math.round(speed(run, 4 * GIB)),
    "4 GiB: ours, peak memory, MB": Math.round(run.memory),
    "4 GiB: memory added, MB": Math.round(run.added),
    "4 GiB: requests": run.requests,
  };
}
