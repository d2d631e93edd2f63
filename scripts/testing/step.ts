import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "@/lib/db/root";

export type Count = { passed: number; failed: number; skipped: number };

const plain: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const bin = (name: string) => join(projectRoot, "node_modules/.bin", name);

/** `held`: what it prints comes in one piece, under its title, when it has ended; for what runs beside another step. */
type Manner = { env?: Record<string, string>; held?: boolean };

/** Runs a program of node_modules; answers whether it succeeded. */
export async function execute(program: string, args: string[], { env = {}, held = false }: Manner = {}) {
  const output: Buffer[] = [];
  const since = Date.now();
  const succeeded = await new Promise<boolean>((done, fail) => {
    const child = spawn(bin(program), args, {
      cwd: projectRoot,
      env: { ...plain, ...process.env, ...env },
      stdio: held ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", fail);
    child.once("close", (code) => done(code === 0));
  });
  console.log(`${program} took ${Math.round((Date.now() - since) / 1000)} s.`);
  return { succeeded, output: Buffer.concat(output).toString("utf8") };
}

/** A check that passes or fails as a whole. */
export async function check(title: string, program: string, args: string[]): Promise<Count> {
  console.log(`\n== ${title}`);
  const { succeeded: passed } = await execute(program, args);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** Vitest with `args`. A file that could not even be loaded counts as a failure. */
export async function vitest(title: string, args: string[], manner: Manner = {}): Promise<Count> {
  const heading = `\n== ${title}`;
  if (!manner.held) console.log(heading);
  return withReport(async (file) => {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
    const { succeeded, output } = await execute("vitest", ["run", ...reporters, ...args], manner);
    if (manner.held) console.log(`${heading}\n${output}`);
    const report = vitestReport.parse(JSON.parse(await readFile(file, "utf8")));
    const failed = report.numFailedTests || (succeeded ? 0 : Math.max(1, report.numFailedTestSuites));
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  });
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Playwright with `args`. What passed only at the second try is said, and counts as passed. */
export async function playwright(title: string, args: string[] = []): Promise<Count> {
  console.log(`\n== ${title}`);
  return withReport(async (file) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_OPTIONS: "--conditions=react-server" };
    const { succeeded } = await execute("playwright", ["test", "--reporter=list,json", ...args], { env });
    const { stats } = playwrightReport.parse(JSON.parse(await readFile(file, "utf8")));
    const { expected, unexpected, flaky, skipped } = stats;
    if (flaky > 0) console.log(`${flaky} of them passed at the second try only.`);
    return { passed: expected + flaky, failed: unexpected || Number(!succeeded), skipped };
  });
}

async function withReport(use: (file: string) => Promise<Count>): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), "creatorscope-report-"));
  try {
    return await use(join(folder, "report.json"));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function sum(counts: Count[]): Count {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) {
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  return total;
}
