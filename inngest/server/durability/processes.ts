import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A process of the product that a test may kill. */
export class Victim {
  readonly #child: ChildProcess;
  #output = "";

  constructor(script: string, args: string[], env: Record<string, string>) {
    const flags = ["--conditions=react-server", "--import", "tsx", script, ...args];
    this.#child = spawn(process.execPath, flags, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer) => {
      this.#output = `${this.#output}${chunk}`.slice(-20_000);
    };
    this.#child.stdout?.on("data", keep);
    this.#child.stderr?.on("data", keep);
  }

  get output(): string {
    return this.#output;
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill(signal);
    await ended;
  }
}

/** The process id of the PostgreSQL that runs on an embedded data folder. */
export async function postgresPid(dataDir: string): Promise<number> {
  const [pid] = (await readFile(join(dataDir, "postgres-18", "postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}
