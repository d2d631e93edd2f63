import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Storage } from "./contract";
import { fileStorage, incomingFolder } from "./file-storage";
import { objectKey } from "./object-key";

let folder: string;
let storage: Storage;
const key = objectKey("workspace", "file");
const bytes = Buffer.from("0123456789");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "creatorscope-storage-"));
  storage = fileStorage(join(folder, "media"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stored = async (range?: { start: bigint; end?: bigint }) =>
  (await buffer(await storage.read(key, range))).toString();

it("gives back what was put, whole or by range, and its size", async () => {
  await storage.put(key, Readable.from([bytes]), { size: 10n });
  expect(await stored()).toBe("0123456789");
  expect(await stored({ start: 2n, end: 4n })).toBe("234");
  expect(await stored({ start: 7n })).toBe("789");
  expect(await storage.size(key)).toBe(10n);
});

it("keeps nothing of a cut stream, and the object that was there before", async () => {
  await storage.put(key, Readable.from([bytes]));
  const cut = Readable.from(
    (async function* () {
      yield Buffer.from("new");
      throw new Error("cut");
    })(),
  );
  await expect(storage.put(key, cut)).rejects.toThrow("cut");
  expect(await stored()).toBe("0123456789");
  expect(await readdir(incomingFolder(join(folder, "media")))).toEqual([]);
});

it.each([9n, 11n])("stores nothing when %d bytes were announced and 10 came", async (size) => {
  await expect(storage.put(key, Readable.from([bytes]), { size })).rejects.toThrow(/bytes instead of/);
  expect(await storage.size(key)).toBeNull();
});

it("takes a file over, and does so once", async () => {
  const path = join(folder, "fetched");
  await writeFile(path, bytes);
  expect(await storage.takeFile(key, path, { until: new Date(0) })).toBe(true);
  expect(await storage.takeFile(key, path, { until: new Date(0) })).toBe(true);
  expect(await stored()).toBe("0123456789");
  await expect(readFile(path)).rejects.toThrow("ENOENT");
  await expect(storage.takeFile("other/file", path, { until: new Date() })).rejects.toThrow("ENOENT");
});

it("says when an object is not there, and removes it as often as asked", async () => {
  await storage.put(key, Readable.from([bytes]));
  await storage.remove(key);
  await storage.remove(key);
  expect(await storage.size(key)).toBeNull();
  await expect(storage.read(key)).rejects.toMatchObject({ code: "object_missing", status: 404 });
});

it("refuses keys that lead out of its folder", async () => {
  await expect(storage.size("../secrets.json")).rejects.toThrow();
  await expect(storage.remove("../secrets.json")).rejects.toThrow();
});
