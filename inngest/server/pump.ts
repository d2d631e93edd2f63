import type { Log } from "@/inngest/server/log";
import { isConnectionLost } from "@/inngest/server/store/connection-lost";
import type { Delivery, Queue } from "@/inngest/server/store/queue";

const POLL_MS = 500;
const HEARTBEAT_MS = 3000;
const TIMER_HORIZON_MS = 60_000;

/** Takes work from the queue, as much as this process has room for, and hands each piece to `handle`. */
export class Pump {
  readonly #queue: Queue;
  readonly #log: Log;
  readonly #room: number;
  readonly #handle: (delivery: Delivery) => Promise<void>;
  readonly #held = new Map<string, Delivery>();
  readonly #alarms = new Set<NodeJS.Timeout>();
  #poll: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #taking = false;
  #again = false;
  #stopped = true;
  #idle: (() => void) | undefined;

  constructor(queue: Queue, log: Log, room: number, handle: (delivery: Delivery) => Promise<void>) {
    this.#queue = queue;
    this.#log = log;
    this.#room = room;
    this.#handle = handle;
  }

  get inFlight(): number {
    return this.#held.size;
  }

  start(): void {
    this.#stopped = false;
    this.#poll = setInterval(() => this.ring(), POLL_MS);
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MS);
    this.ring();
  }

  /** There may be work now, or from `at` on. */
  ring(at?: Date): void {
    if (this.#stopped) return;
    const wait = at ? at.getTime() - Date.now() : 0;
    if (wait <= 0) {
      this.#again = true;
      void this.#take();
    } else if (wait < TIMER_HORIZON_MS) {
      const alarm = setTimeout(() => {
        this.#alarms.delete(alarm);
        this.ring();
      }, wait + 2);
      this.#alarms.add(alarm);
    }
  }

  async #take(): Promise<void> {
    if (this.#taking) return;
    this.#taking = true;
    try {
      while (this.#again && !this.#stopped && this.#held.size < this.#room) {
        this.#again = false;
        const room = this.#room - this.#held.size;
        const deliveries = await this.#queue.take(room);
        if (deliveries.length === room) this.#again = true;
        for (const delivery of deliveries) void this.#run(delivery);
      }
    } catch (error) {
      // The next poll asks again; only a surprise is worth an error.
      const level = isConnectionLost(error) ? "warn" : "error";
      this.#log[level]({ err: String(error) }, "taking work failed");
    } finally {
      this.#taking = false;
    }
  }

  async #run(delivery: Delivery): Promise<void> {
    this.#held.set(delivery.id, delivery);
    try {
      await this.#handle(delivery);
    } catch (error) {
      // Not settled: its heartbeat stops here, and the queue delivers it again.
      this.#log.error({ err: String(error), work: delivery.work }, "work failed, it will be delivered again");
    } finally {
      this.#held.delete(delivery.id);
      if (this.#held.size === 0) this.#idle?.();
      this.#again = true;
      if (!this.#stopped) void this.#take();
    }
  }

  async #beat(): Promise<void> {
    try {
      await this.#queue.touch([...this.#held.values()]);
    } catch (error) {
      this.#log.warn({ err: String(error) }, "heartbeat failed");
    }
  }

  /** Takes nothing more, lets what is in flight finish for `drainMs`, then hands the rest back. */
  async stop(drainMs: number): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#poll);
    for (const alarm of this.#alarms) clearTimeout(alarm);
    if (this.#held.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, drainMs);
        this.#idle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    clearInterval(this.#heartbeat);
    await this.#queue.handBack([...this.#held.values()]);
  }
}
