import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { until } from "@/inngest/server/conformance/until";
import type { KillArm } from "./kill-hook";

/** The app in a process that can be killed, with another one that stands by, loaded, to take its place. */
export class AppProcess {
  #current: Loaded;
  #next: Loaded;

  constructor(
    private readonly port: number,
    private readonly env: Record<string, string>,
  ) {
    this.#current = this.#load();
    this.#next = this.#load();
  }

  async start(): Promise<void> {
    await this.#current.serve();
  }

  get isDead(): boolean {
    return this.#current.isDead;
  }

  get output(): string {
    return this.#current.output;
  }

  arm(arm: KillArm): void {
    this.#current.tell({ arm });
  }

  async kill(): Promise<void> {
    await this.#current.kill();
  }

  /** The one that stands by takes over. */
  async replace(): Promise<void> {
    await this.#current.kill();
    this.#current = this.#next;
    this.#next = this.#load();
    await this.#current.serve();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#current.kill(), this.#next.kill()]);
  }

  #load(): Loaded {
    return new Loaded(this.port, this.env);
  }
}

class Loaded {
  readonly #child: ChildProcess;
  #output = "";

  constructor(port: number, env: Record<string, string>) {
    const flags = ["--conditions=react-server", "--import", "tsx", "e2e/publish/app.ts", String(port)];
    this.#child = spawn(process.execPath, flags, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    const keep = (chunk: Buffer) => {
      this.#output = `${this.#output}${chunk}`.slice(-20_000);
    };
    this.#child.stdout?.on("data", keep);
    this.#child.stderr?.on("data", keep);
    // A word to one that has just died is lost.
    this.#child.stdin?.on("error", () => undefined);
  }

  get isDead(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get output(): string {
    return this.#output;
  }

  tell(order: object): void {
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  async serve(): Promise<void> {
    await this.#says("loaded");
    this.tell({ serve: true });
    await this.#says("serving");
  }

  async kill(): Promise<void> {
    if (this.isDead) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  #says(word: string): Promise<boolean> {
    return until(`the app to say ${word}`, () => {
      if (this.isDead) throw new Error(`The app died:\n${this.#output}`);
      return this.#output.includes(`${word}\n`);
    });
  }
}
