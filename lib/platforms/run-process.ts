import "server-only";
import { createInterface } from "node:readline";
import { execa } from "execa";

export type ProcessResult = {
  /** null: it did not end by itself, or could not start */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  ended: "exit" | "timeout" | "cancelled" | "not_found" | "too_much_output";
};

const KILL_AFTER_MS = 2_000;
const running = new Set<number>();

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the group is gone, which is what was wanted.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

// A detached group outlives its parent unless the parent takes it along.
process.once("exit", () => {
  for (const pid of running) signalGroup(pid, "SIGKILL");
});

/**
 * Runs a tool in a process group of its own, so that what it started dies with it: SIGINT on cancel or time-out,
 * SIGKILL two seconds later. Arguments are passed as they are, no shell. Never throws for what the tool does.
 */
export async function runProcess(options: {
  file: string;
  args: readonly string[];
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  maxBytes?: number;
  env?: Record<string, string>;
  /** every line as it is written, on either stream */
  onLine?: (line: string) => void;
}): Promise<ProcessResult> {
  if (options.signal?.aborted) return { exitCode: null, stdout: "", stderr: "", ended: "cancelled" };
  const child = execa(options.file, options.args, {
    detached: true,
    cleanup: false,
    reject: false,
    stdin: "ignore",
    maxBuffer: options.maxBytes ?? 64_000_000,
    stripFinalNewline: false,
    ...(options.env ? { env: options.env } : {}),
  });
  const { pid } = child;
  let stopped: "timeout" | "cancelled" | undefined;
  let killer: NodeJS.Timeout | undefined;
  const stop = (why: "timeout" | "cancelled"): void => {
    if (stopped || pid === undefined) return;
    stopped = why;
    signalGroup(pid, "SIGINT");
    killer = setTimeout(() => signalGroup(pid, "SIGKILL"), KILL_AFTER_MS);
  };
  const cancel = (): void => stop("cancelled");
  const timer = setTimeout(() => stop("timeout"), options.timeoutMs);
  options.signal?.addEventListener("abort", cancel, { once: true });
  if (pid !== undefined) running.add(pid);
  if (options.onLine) {
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", options.onLine);
  }
  try {
    const result = await child;
    const ended = stopped ?? endedHow(result);
    return { exitCode: result.exitCode ?? null, stdout: String(result.stdout), stderr: String(result.stderr), ended };
  } finally {
    clearTimeout(timer);
    clearTimeout(killer);
    options.signal?.removeEventListener("abort", cancel);
    if (pid !== undefined) {
      signalGroup(pid, "SIGKILL");
      running.delete(pid);
    }
  }
}

function endedHow(result: { code?: string | undefined; isMaxBuffer: boolean }): ProcessResult["ended"] {
  if (result.isMaxBuffer) return "too_much_output";
  return result.code === "ENOENT" || result.code === "EACCES" ? "not_found" : "exit";
}
