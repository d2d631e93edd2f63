import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "@/lib/db/root";

export type Count = { passed: number; failed: number; skipped: number };

const plain: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const bin = (name: string) => join(projectRoot, "node_modules/.bin", name);

/** Runs a program of node_modules in the foreground; answers whether it succeeded. */
export function execute(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(bin(program), args, {
      cwd: projectRoot,
      env: { ...plain, ...process.env, ...env },
      stdio: "inherit",
    });
    child.once("error", fail);
    child.once("exit", (code) => done(code === 0));
  });
}

/** A check that passes or fails as a whole. */
export async function check(title: string, program: string, args: string[]): Promise<Count> {
  console.log(`\n== ${title}`);
  const passed = await execute(program, args);
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
export async function vitest(title: string, args: string[], env: Record<string, string> = {}): Promise<Count> {
  console.log(`\n== ${title}`);
  return withReport(async (file) => {
    const fine = await execute(
      "vitest",
      ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`, ...args],
      env,
    );
    const report = vitestReport.parse(JSON.parse(await readFile(file, "utf8")));
    const failed = report.numFailedTests || (fine ? 0 : Math.max(1, report.numFailedTestSuites));
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  });
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Playwright with `args`. What passed only at the second attempt counts as failed. */
export async function playwright(title: string, args: string[] = []): Promise<Count> {
  console.log(`\n== ${title}`);
  return withReport(async (file) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_OPTIONS: "--conditions=react-server" };
    const fine = await execute("playwright", ["test", "--reporter=list,json", ...args], env);
    const { stats } = playwrightReport.parse(JSON.parse(await readFile(file, "utf8")));
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: failed || Number(!fine), skipped: stats.skipped };
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
