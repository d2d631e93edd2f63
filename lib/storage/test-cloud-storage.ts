import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import type { Storage } from "./contract";

const bytes = randomBytes(40 * 1024 * 1024);

/** `storage()` as it is with these variables set. */
export async function storageWith(variables: Record<string, string>): Promise<Storage> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  return (await import("./storage")).storage();
}

const pieces = (all: Buffer, size = 100_000) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
    })(),
    { objectMode: false },
  );

/** What every store on another machine promises. `leftovers`: how many unfinished uploads it keeps for good. */
export function testCloudStorage(open: () => Storage, leftovers: () => number): void {
  it("gives back what was put, small or in parts, whole or by range", async () => {
    const storage = open();
    for (const content of [Buffer.from("small"), bytes]) {
      await storage.put("a/b", pieces(content), { size: BigInt(content.length), contentType: "video/mp4" });
      expect(await storage.size("a/b")).toBe(BigInt(content.length));
      expect((await buffer(await storage.read("a/b"))).equals(content)).toBe(true);
      expect(await buffer(await storage.read("a/b", { start: 1n, end: 3n }))).toEqual(content.subarray(1, 4));
      expect((await buffer(await storage.read("a/b", { start: 2n }))).equals(content.subarray(2))).toBe(true);
    }
    expect(leftovers()).toBe(0);
  });

  it("stores objects that end where a part ends, and empty ones", async () => {
    const storage = open();
    for (const content of [bytes.subarray(0, 32 * 1024 * 1024), Buffer.alloc(0)]) {
      await storage.put("even", pieces(content));
      expect(await storage.size("even")).toBe(BigInt(content.length));
    }
    expect((await buffer(await storage.read("even"))).length).toBe(0);
  });

  it("keeps nothing of a cut stream, nor of one of another length", async () => {
    const storage = open();
    const cut = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 20_000_000);
        throw new Error("cut");
      })(),
      { objectMode: false },
    );
    await expect(storage.put("cut", cut)).rejects.toThrow("cut");
    await expect(storage.put("cut", pieces(bytes), { size: 5n })).rejects.toThrow("bytes instead of");
    await expect(storage.put("cut", pieces(bytes), { size: 50_000_000n })).rejects.toThrow("bytes instead of");
    expect(await storage.size("cut")).toBeNull();
    expect(leftovers()).toBe(0);
  });

  it("goes on with one read when another is given up", async () => {
    const storage = open();
    await storage.put("two", pieces(bytes));
    const [given, kept] = await Promise.all([storage.read("two"), storage.read("two", { start: 1n })]);
    for await (const _ of given) break;
    given.destroy();
    expect((await buffer(kept)).equals(bytes.subarray(1))).toBe(true);
    await storage.remove("two");
  });

  it("removes as often as asked, and says what is not there", async () => {
    const storage = open();
    await storage.put("taken", pieces(bytes));
    await storage.remove("taken");
    await storage.remove("taken");
    await expect(storage.read("taken")).rejects.toMatchObject({ code: "object_missing" });
    await expect(storage.read("taken", { start: 1n })).rejects.toMatchObject({ code: "object_missing" });
  });
}
