import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { projectRoot } from "@/lib/db/root";
import { readIfThere } from "@/lib/env/read-if-there";

const SOURCES = [
  "app",
  "components",
  "inngest",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Builds the app unless the build at hand was made of these very sources. */
export async function ensureBuild(halt: AbortSignal): Promise<void> {
  const distDir = join(projectRoot, process.env.NEXT_DIST_DIR || ".next");
  const stampFile = join(distDir, "built-from");
  const sources = await hashSources();
  if ((await readIfThere(stampFile)) === sources) return;
  await rm(stampFile, { force: true });
  console.log("Building the app (a minute or two; kept until something changes).");
  await runNode(["node_modules/prisma/build/index.js", "generate"], halt);
  await runNode(["node_modules/next/dist/bin/next", "build"], halt);
  await writeFile(stampFile, sources);
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(projectRoot, source))) {
      hash.update(`${relative(projectRoot, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOTDIR") return [path];
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** Ends only when the program has, also when the start is broken off: a build must not outlive it. */
async function runNode(args: string[], halt: AbortSignal): Promise<void> {
  halt.throwIfAborted();
  return new Promise((done, fail) => {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    // A group of its own: the build's helpers end with it.
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
      });
    }
    const kill = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
    halt.addEventListener("abort", kill);
    child.once("error", fail);
    child.once("exit", (code) => {
      halt.removeEventListener("abort", kill);
      if (code === 0) return done();
      if (halt.aborted) return fail(halt.reason);
      console.error(output);
      fail(new Error(`The build failed (${args.slice(0, 2).join(" ")}): its output is above.`));
    });
  });
}
