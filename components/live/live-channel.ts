import { LIVE_TOPICS, type LiveTopic } from "@/lib/services/live/rules";
import type { LiveMessage } from "@/lib/services/live/schemas";

const shapes = () => import("@/lib/services/live/schemas");

export type LiveHandler = (message: LiveMessage) => void;

const REOPEN_MS = 5_000;
/** What a tab that has just been opened may have missed: longer than its page takes from the first row until it listens. */
const RETOLD_MS = 30_000;
/** Told again within it, an event is known. */
const KNOWN_MS = 2 * RETOLD_MS;

/** Of a tab that has just been opened, to the one that reads the stream. */
type Question = { toldAfter: string };
const isQuestion = (data: unknown): data is Question =>
  typeof data === "object" && data !== null && "toldAfter" in data && typeof data.toldAfter === "string";

export type LiveBus = {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(data: unknown): void;
  close(): void;
};

export type LiveSource = {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
};

/** What of the browser a channel needs; tests bring their own. */
export type LiveSurroundings = {
  /** Resolves when `work` has ended, which begins when nobody else holds the name. */
  hold: (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
  openBus: (name: string) => LiveBus;
  openSource: (url: string) => LiveSource;
};

const browser = (): LiveSurroundings => ({
  hold: (name, signal, work) => navigator.locks.request(name, { signal }, work),
  openBus: (name) => new BroadcastChannel(name),
  openSource: (url) => new EventSource(url),
});

/**
 * One event stream for all tabs of a browser (it allows six connections a host). The tab that holds the lock reads the
 * stream and passes events on; when it closes, the next tab goes on after the last event that it saw. A tab that comes later
 * asks it for what happened while its own page was being made.
 */
export class LiveChannel {
  readonly #name: string;
  readonly #surroundings: LiveSurroundings;
  readonly #handlers = new Set<LiveHandler>();
  #stopped = new AbortController();
  #bus: LiveBus | undefined;
  #last: string | null;
  readonly #moved = new Map<LiveTopic, number>();
  /** By their ids, in the order of their coming. */
  readonly #heard = new Map<string, { event: LiveMessage; at: number }>();
  #leads = false;
  #turn: Promise<void> = Promise.resolve();

  /** `since`: the last event that is known; null: only what is still to come. Nothing is opened before `start`. */
  constructor(workspaceId: string, since: string | null, surroundings: LiveSurroundings = browser()) {
    this.#last = since;
    this.#name = `creatorscope-live-${workspaceId}`;
    this.#surroundings = surroundings;
  }

  /** Runs until `stop`, and may be started again after it. */
  async start(): Promise<void> {
    this.#stopped = new AbortController();
    const { signal } = this.#stopped;
    const bus = this.#surroundings.openBus(this.#name);
    bus.onmessage = ({ data }) => (isQuestion(data) ? this.#answer(data) : this.#accept(data));
    this.#bus = bus;
    if (this.#last !== null) bus.postMessage({ toldAfter: this.#last } satisfies Question);
    try {
      await this.#surroundings.hold(this.#name, signal, () => this.#lead(signal));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  stop(): void {
    this.#stopped.abort();
    this.#bus?.close();
    this.#bus = undefined;
    this.#leads = false;
  }

  subscribe(handler: LiveHandler): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  /** Whether a topic has moved so lately that a page which is only now there may have been made before. */
  movedWithin(topic: LiveTopic, ms: number): boolean {
    const at = this.#moved.get(topic);
    return at !== undefined && performance.now() - at < ms;
  }

  /** One after another in the order of their coming, although the shapes come only with the first of them. */
  #accept(event: unknown): void {
    this.#turn = this.#turn
      .then(async () => this.#deliver((await shapes()).liveMessage.parse(event)))
      .catch((error: unknown) => reportError(error));
  }

  #deliver(event: LiveMessage): void {
    const now = performance.now();
    for (const [id, { at }] of this.#heard) if (now - at > KNOWN_MS) this.#heard.delete(id);
    if (this.#heard.has(event.id)) return;
    this.#heard.set(event.id, { event, at: now });
    this.#last = event.id;
    this.#moved.set(event.topic, now);
    for (const handler of this.#handlers) handler(event);
  }

  /** Tells again what is not long ago; those who know it pass over it. */
  #answer({ toldAfter }: Question): void {
    if (!this.#leads) return;
    const since = performance.now() - RETOLD_MS;
    for (const { event, at } of this.#heard.values())
      if (at >= since && BigInt(event.id) > BigInt(toldAfter)) this.#bus?.postMessage(event);
  }

  #lead(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      // The lock may be granted in the very moment of the stop, and then the signal has spoken already.
      if (signal.aborted) return resolve();
      let source: LiveSource | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const open = () => {
        source = this.#open(() => {
          timer = setTimeout(open, REOPEN_MS);
        });
      };
      this.#leads = true;
      open();
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        source?.close();
        resolve();
      });
    });
  }

  /** `onClosed`: the server refused the stream for good (signed out, going down); EventSource itself retries the rest. */
  #open(onClosed: () => void): LiveSource {
    const query = new URLSearchParams(this.#last === null ? {} : { lastEventId: this.#last });
    const source = this.#surroundings.openSource(`/api/events${query.size > 0 ? `?${query}` : ""}`);
    for (const topic of LIVE_TOPICS) {
      source.addEventListener(topic, (event) => this.#receive(topic, event));
    }
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) onClosed();
    });
    return source;
  }

  #receive(topic: LiveTopic, event: MessageEvent<string>): void {
    const received = { id: event.lastEventId, topic, data: JSON.parse(event.data) };
    this.#bus?.postMessage(received);
    this.#accept(received);
  }
}
