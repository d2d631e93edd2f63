import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { CHUNK_UNIT, type SendOptions } from "./contract";
import { sendChunks } from "./send-chunks";
import { file, limits, sha256, uploadStage } from "./test-stage";

const stage = uploadStage();
const { made, open, options, received, stalling } = stage;

/** As slow as makes a chunk last longer than a pulse. */
const trickling: SendOptions["open"] = async ({ start, end }) => {
  let at = Number(start);
  return new Readable({
    read() {
      const next = Math.min(at + 1_500_000, Number(end) + 1);
      const part = file.subarray(at, next);
      at = next;
      setTimeout(() => this.push(part.length > 0 ? part : null), 120);
    },
  });
};

describe("what happens here while chunks are sent", () => {
  it("an abort ends the bytes in flight: what was not sent never arrives", async () => {
    const session = await open();
    const controller = new AbortController();
    const sending = sendChunks(options(session, { open: stalling(600_000), signal: controller.signal }), limits);
    await expect.poll(() => received(session)).toBe(2 * CHUNK_UNIT);
    controller.abort(new Error("cancelled by the user"));
    await expect(sending).rejects.toMatchObject({ kind: "unavailable", reason: "cancelled" });
    expect(stage.sources.every((source) => source.destroyed)).toBe(true);
    expect(received(session)).toBe(2 * CHUNK_UNIT);
    expect(made(session)).toHaveLength(0);
  });

  it("an abort ends a wait, too", async () => {
    const session = await open();
    const controller = new AbortController();
    stage.world().uploads({ faults: [{ on: "chunk", kind: "rate", retryAfterSec: 30 }] });
    const sending = sendChunks(options(session, { signal: controller.signal }), limits);
    await expect.poll(() => stage.world().calls().at(-1)?.status).toBe(429);
    controller.abort();
    await expect(sending).rejects.toMatchObject({ reason: "cancelled" });
  });

  it("a chunk that outlasts its time is cut, and what came of it is told", async () => {
    const session = await open();
    const until = new Date(Date.now() + 1_500);
    const end = await sendChunks(options(session, { open: stalling(300_000), until }), limits);
    expect(end).toEqual({ state: "incomplete", received: BigInt(CHUNK_UNIT) });
  });

  it("told to wait for longer than there is time, it says till when", async () => {
    const session = await open();
    stage.world().uploads({ faults: [{ on: "chunk", kind: "rate", retryAfterSec: 3_600 }] });
    const failed = sendChunks(options(session), limits);
    await expect(failed).rejects.toMatchObject({ kind: "rate_limited", retryAt: expect.any(Date) });
  });

  it.each([
    ["fewer", 99],
    ["more", 101],
  ])("never lets storage that gives %s bytes than asked pass for YouTube's fault", async (_name, bytes) => {
    const session = await open({ bytes: 100n });
    const wrong = async () => Readable.from([file.subarray(0, bytes)]);
    const asked = { total: 100n, open: wrong, until: new Date(Date.now() + 1_500) };
    await expect(sendChunks(options(session, asked), limits)).rejects.toMatchObject({
      name: "AppError",
      code: "storage_unreadable",
    });
    expect(made(session)).toHaveLength(0);
  });

  it("goes on when storage breaks once in the middle", async () => {
    const session = await open();
    let broken = false;
    const frail: SendOptions["open"] = async (range) => {
      if (broken) return options(session).open(range);
      broken = true;
      return Readable.from(
        (function* () {
          yield file.subarray(0, 400_000);
          throw new Error("the disk was gone");
        })(),
      );
    };
    expect((await sendChunks(options(session, { open: frail }), limits)).state).toBe("complete");
    expect(made(session)).toMatchObject([{ sha256 }]);
  });

  it("what telling of progress throws ends the sending, as it is", async () => {
    const session = await open();
    const lost = new Error("another worker has it");
    const onProgress = () => Promise.reject(lost);
    await expect(sendChunks(options(session, { onProgress }), limits)).rejects.toBe(lost);
  });

  it("tells what is confirmed, ever more, and pulses while a chunk is under way", async () => {
    const session = await open();
    stage.world().uploads({ latencyMs: 30 });
    const told: { confirmed: bigint; inFlight: bigint }[] = [];
    const onProgress = async (sent: { confirmed: bigint; inFlight: bigint }) => void told.push(sent);
    await sendChunks(options(session, { open: trickling, onProgress }), limits);
    const confirmed = told.filter(({ inFlight }) => inFlight === 0n).map((one) => one.confirmed);
    expect(confirmed).toEqual(confirmed.toSorted((a, b) => Number(a - b)));
    expect(told.some(({ inFlight }) => inFlight > 0n)).toBe(true);
  });
});
