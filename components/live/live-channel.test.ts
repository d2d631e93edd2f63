import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
// In a browser they come with the first event; here they are there before a test begins to wait.
import "@/lib/services/live/schemas";
import { type LiveBus, LiveChannel, type LiveSource, type LiveSurroundings } from "./live-channel";

/** What a browser shares between its tabs: locks by name, buses by name, and the streams that were opened. */
class FakeBrowser {
  readonly streams: FakeStream[] = [];
  readonly #queues = new Map<string, Promise<void>>();
  readonly #buses = new Set<FakeBus>();

  tab(): LiveSurroundings {
    return {
      hold: (name, _signal, work) => {
        const turn = (this.#queues.get(name) ?? Promise.resolve()).then(work);
        this.#queues.set(name, turn);
        return turn;
      },
      openBus: () => new FakeBus(this.#buses),
      openSource: (url) => {
        const stream = new FakeStream(url);
        this.streams.push(stream);
        return stream;
      },
    };
  }
}

class FakeBus implements LiveBus {
  onmessage: LiveBus["onmessage"] = null;
  constructor(private readonly others: Set<FakeBus>) {
    others.add(this);
  }
  postMessage(data: unknown): void {
    for (const bus of this.others) if (bus !== this) bus.onmessage?.(new MessageEvent("message", { data }));
  }
  close(): void {
    this.others.delete(this);
  }
}

class FakeStream implements LiveSource {
  readyState = 1;
  readonly #listeners = new Map<string, (event: MessageEvent<string>) => void>();
  constructor(readonly url: string) {}
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.#listeners.set(type, listener);
  }
  say(id: string): void {
    const data = JSON.stringify({ id: `file-${id}` });
    this.#listeners.get("import")?.(new MessageEvent("import", { data, lastEventId: id }));
  }
  break(): void {
    this.readyState = 2;
    this.#listeners.get("error")?.(new MessageEvent("error"));
  }
  close(): void {
    this.readyState = 2;
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const open = async (browser: FakeBrowser, since: string | null = null) => {
  const channel = new LiveChannel("w", since, browser.tab());
  const seen: string[] = [];
  channel.subscribe((event) => seen.push(event.id));
  void channel.start();
  await settle();
  return { channel, seen };
};

describe("the live channel", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("EventSource", { CLOSED: 2 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("opens one stream for all tabs, and every tab hears every event once", async () => {
    const browser = new FakeBrowser();
    const [one, two, three] = [await open(browser), await open(browser), await open(browser)];
    expect(browser.streams).toHaveLength(1);
    browser.streams[0]?.say("1");
    browser.streams[0]?.say("2");
    for (const tab of [one, two, three]) await vi.waitFor(() => expect(tab.seen).toEqual(["1", "2"]));
  });

  it("hands the stream to the next tab, which goes on after the last event that it heard", async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await open(browser), await open(browser)];
    browser.streams[0]?.say("7");
    await vi.waitFor(() => expect(two.seen).toEqual(["7"]));
    one.channel.stop();
    await settle();
    expect(browser.streams.map((stream) => stream.url)).toEqual(["/api/events", "/api/events?lastEventId=7"]);
    browser.streams[1]?.say("8");
    await vi.waitFor(() => expect(two.seen).toEqual(["7", "8"]));
  });

  it("begins after the event that the page knows, and remembers what has just moved", async () => {
    const browser = new FakeBrowser();
    const { channel, seen } = await open(browser, "41");
    expect(browser.streams[0]?.url).toBe("/api/events?lastEventId=41");
    expect(channel.movedWithin("import", 10_000)).toBe(false);
    browser.streams[0]?.say("42");
    await vi.waitFor(() => expect(seen).toEqual(["42"]));
    expect(channel.movedWithin("import", 10_000)).toBe(true);
    expect(channel.movedWithin("parse", 10_000)).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(channel.movedWithin("import", 10_000)).toBe(false);
  });

  it("tells a tab that comes later what happened while its page was being made, and nobody anything twice", async () => {
    const browser = new FakeBrowser();
    const one = await open(browser, "40");
    for (const id of ["41", "42", "43"]) browser.streams[0]?.say(id);
    await vi.waitFor(() => expect(one.seen).toEqual(["41", "42", "43"]));
    const two = await open(browser, "41");
    await vi.waitFor(() => expect(two.seen).toEqual(["42", "43"]));
    expect(two.channel.movedWithin("import", 10_000)).toBe(true);
    browser.streams[0]?.say("44");
    await vi.waitFor(() => expect(two.seen).toEqual(["42", "43", "44"]));
    expect(one.seen).toEqual(["41", "42", "43", "44"]);
    await vi.advanceTimersByTimeAsync(60_001);
    expect((await open(browser, "41")).seen).toEqual([]);
  });

  it("does not keep the lock for a tab that stopped while it was given it", async () => {
    const browser = new FakeBrowser();
    const gone = new LiveChannel("w", null, browser.tab());
    void gone.start();
    gone.stop();
    const { seen } = await open(browser);
    browser.streams.at(-1)?.say("1");
    await vi.waitFor(() => expect(seen).toEqual(["1"]));
  });

  it("opens nothing before it is started, and may be started again after a stop", async () => {
    const browser = new FakeBrowser();
    const channel = new LiveChannel("w", "6", browser.tab());
    const seen: string[] = [];
    channel.subscribe((event) => seen.push(event.id));
    await settle();
    expect(browser.streams).toEqual([]);
    void channel.start();
    await settle();
    browser.streams[0]?.say("7");
    await vi.waitFor(() => expect(seen).toEqual(["7"]));
    channel.stop();
    expect(browser.streams[0]?.readyState).toBe(2);
    void channel.start();
    await settle();
    expect(browser.streams[1]?.url).toBe("/api/events?lastEventId=7");
    browser.streams[1]?.say("8");
    await vi.waitFor(() => expect(seen).toEqual(["7", "8"]));
  });

  it("opens a stream anew after the server refused one", async () => {
    const browser = new FakeBrowser();
    const { seen } = await open(browser);
    browser.streams[0]?.say("3");
    await vi.waitFor(() => expect(seen).toEqual(["3"]));
    browser.streams[0]?.break();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(browser.streams[1]?.url).toBe("/api/events?lastEventId=3");
    browser.streams[1]?.say("4");
    await vi.waitFor(() => expect(seen).toEqual(["3", "4"]));
  });
});
