import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "@/lib/db/root";

const RESTARTS_PER_MINUTE = 5;
const RESTART_DELAY_MS = 300;

export type Service = { name: string; stop: () => Promise<void> };

export type ServiceOptions = {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** What it may take to finish its work after SIGTERM. */
  graceMs: number;
  /** It ended too often to be started again. */
  onGiveUp: (reason: string) => void;
};

/** Keeps a Node program running until `stop`: ended by whatever, it is started again, five times a minute at most. */
export function supervise(options: ServiceOptions): Service {
  let stopping = false;
  let ends: number[] = [];
  let child = launch(options);
  watch();

  function watch(): void {
    child.once("exit", async (code, signal) => {
      if (stopping) return;
      const now = Date.now();
      ends = [...ends.filter((at) => at > now - 60_000), now];
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (ends.length > RESTARTS_PER_MINUTE) return options.onGiveUp(`The ${options.name} ${how}, again and again.`);
      console.error(`The ${options.name} ${how}; it is started again.`);
      await wait(RESTART_DELAY_MS);
      if (stopping) return;
      child = launch(options);
      watch();
    });
  }

  return {
    name: options.name,
    stop: async () => {
      stopping = true;
      await stopChild(child, options.graceMs);
    },
  };
}

function launch(options: ServiceOptions): ChildProcess {
  const preload = ["--import", join(projectRoot, "scripts/runtime/die-with-parent.mjs")];
  // Its own process group: Ctrl+C reaches us alone, and the order of the stop is ours.
  return spawn(process.execPath, [...preload, ...options.args], {
    cwd: projectRoot,
    env: { ...options.env, SUPERVISOR_PID: String(process.pid) },
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const late = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, graceMs);
  await exited;
  clearTimeout(late);
}
