import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Storage } from "./contract";

const bytes = randomBytes(17 * 1024 * 1024);
/** A stretch that is over when it begins: one piece is sent. */
const oneStretch = { until: new Date(0) };

type Cloud = {
  storage: Storage;
  server: {
    objects: Map<string, unknown>;
    refusal: ((method: string, path: string) => number | undefined) | undefined;
  };
  /** how many unfinished uploads the store keeps */
  leftovers: () => number;
  /** whether a request brings bytes of the file */
  isPiece: (method: string, path: string) => boolean;
};

/** What every store on another machine promises of a local file that it takes over in stretches. */
export function testHandOver(open: () => Cloud): void {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "creatorscope-hand-over-"));
    path = join(folder, "fetched");
    await writeFile(path, bytes);
    open().server.objects.clear();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const isHere = () =>
    stat(path).then(
      () => true,
      () => false,
    );
  const stretches = async (): Promise<number> => {
    for (let count = 1; ; count += 1) if (await open().storage.takeFile("taken", path, oneStretch)) return count;
  };
  const expectWhole = async (content = bytes) => {
    const { storage, server, leftovers } = open();
    expect((await buffer(await storage.read("taken"))).equals(content)).toBe(true);
    expect(await isHere()).toBe(false);
    expect(leftovers()).toBe(0);
    const others = [...server.objects.keys()].filter((key) => key !== "taken" && key !== "taken.info");
    expect(others).toEqual([]);
  };

  it("takes a local file over in stretches that end with their time; it goes when its object is whole", async () => {
    const { storage } = open();
    expect(await storage.takeFile("taken", path, oneStretch)).toBe(false);
    expect([await isHere(), await storage.size("taken")]).toEqual([true, null]);
    expect(await stretches()).toBe(2);
    await expectWhole();
  });

  it("in one stretch where there is time, small and empty ones in any", async () => {
    const { storage } = open();
    expect(await storage.takeFile("taken", path, { until: new Date(Date.now() + 600_000) })).toBe(true);
    await expectWhole();
    for (const content of [Buffer.from("small"), Buffer.alloc(0)]) {
      await storage.remove("taken");
      await writeFile(path, content);
      expect(await storage.takeFile("taken", path, oneStretch)).toBe(true);
      await expectWhole(content);
    }
  });

  it("takes it once, however often it is asked to", async () => {
    const { storage } = open();
    await stretches();
    expect(await storage.takeFile("taken", path, oneStretch)).toBe(true);
    // It died between the object and the file.
    await writeFile(path, bytes);
    expect(await storage.takeFile("taken", path, oneStretch)).toBe(true);
    await expectWhole();
    await storage.remove("taken");
    await expect(storage.takeFile("taken", path, oneStretch)).rejects.toThrow("Neither");
  });

  it.each([
    ["is refused", undefined],
    ["is given up", new Error("cancelled")],
  ])("goes on from what it has after a piece within a stretch %s", async (_, reason) => {
    const { storage, server, isPiece } = open();
    const controller = new AbortController();
    let tries = 0;
    server.refusal = (method, where) => {
      if (!isPiece(method, where) || ++tries === 1) return undefined;
      if (reason) controller.abort(reason);
      return 400;
    };
    const stretch = { until: new Date(Date.now() + 600_000), signal: controller.signal };
    await expect(storage.takeFile("taken", path, stretch)).rejects.toThrow();
    expect([await isHere(), await storage.size("taken")]).toEqual([true, null]);
    let sent = 0;
    server.refusal = (method, where) => {
      if (isPiece(method, where)) sent += 1;
      return undefined;
    };
    await stretches();
    // The first of three is not sent again.
    expect(sent).toBe(2);
    await expectWhole();
  });

  it("begins anew with another file", async () => {
    const { storage } = open();
    expect(await storage.takeFile("taken", path, oneStretch)).toBe(false);
    const other = randomBytes(bytes.length);
    await writeFile(path, other);
    expect(await stretches()).toBe(3);
    await expectWhole(other);
  });
}
