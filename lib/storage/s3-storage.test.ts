import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Storage } from "./contract";
import { type S3Server, startS3Server } from "./test-s3-server";

// The product's own code and Amazon's library against a stand-in of the protocol.

const bytes = randomBytes(40 * 1024 * 1024);
let server: S3Server;
let storage: Storage;

beforeAll(async () => {
  server = await startS3Server();
  vi.stubEnv("STORAGE_URL", server.url);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.resetModules();
  storage = (await import("./storage")).storage();
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

const pieces = (all: Buffer, size = 100_000) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
    })(),
    { objectMode: false },
  );

it("gives back what was put, small or in parts, whole or by range", async () => {
  for (const content of [Buffer.from("small"), bytes]) {
    await storage.put("a/b", pieces(content), { size: BigInt(content.length), contentType: "video/mp4" });
    expect(await storage.size("a/b")).toBe(BigInt(content.length));
    expect((await buffer(await storage.read("a/b"))).equals(content)).toBe(true);
    expect(await buffer(await storage.read("a/b", { start: 1n, end: 3n }))).toEqual(content.subarray(1, 4));
    expect((await buffer(await storage.read("a/b", { start: 2n }))).equals(content.subarray(2))).toBe(true);
  }
  expect(server.uploads.size).toBe(0);
});

it("keeps nothing of a cut stream, nor of one of another length", async () => {
  const cut = Readable.from(
    (async function* () {
      yield bytes.subarray(0, 20_000_000);
      throw new Error("cut");
    })(),
    { objectMode: false },
  );
  await expect(storage.put("cut", cut)).rejects.toThrow("cut");
  await expect(storage.put("cut", pieces(bytes), { size: 5n })).rejects.toThrow("bytes instead of");
  expect(await storage.size("cut")).toBeNull();
  expect(server.uploads.size).toBe(0);
});

it("takes a local file over, once, and removes as often as asked", async () => {
  const folder = await mkdtemp(join(tmpdir(), "creatorscope-s3-"));
  const path = join(folder, "fetched");
  await writeFile(path, bytes);
  await storage.takeFile("taken", path);
  await storage.takeFile("taken", path);
  await expect(stat(path)).rejects.toThrow("ENOENT");
  expect(await storage.size("taken")).toBe(BigInt(bytes.length));
  await storage.remove("taken");
  await storage.remove("taken");
  await expect(storage.read("taken")).rejects.toMatchObject({ code: "object_missing" });
  await rm(folder, { recursive: true });
});
