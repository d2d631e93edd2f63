import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as later } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecyclingStream } from "./contract";
import { fileReader, READ_BYTES } from "./file-reader";

const content = randomBytes(9 * READ_BYTES + 123);
let folder = "";
let path = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "creatorscope-reader-"));
  path = join(folder, "file");
  await writeFile(path, content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const wholeOf = async (stream: RecyclingStream) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe("a file's reader", () => {
  it.each([
    [0, content.length - 1],
    [0, 0],
    [READ_BYTES - 1, READ_BYTES],
    [5, 3 * READ_BYTES + 4],
    [content.length - 10, content.length + 1_000],
  ])("gives the bytes %i to %i, both counted, as far as there are any", async (start, end) => {
    expect((await wholeOf(await fileReader(path, start, end))).equals(content.subarray(start, end + 1))).toBe(true);
  });

  it("uses memory that was given back, and no other", async () => {
    const memory = new Set<ArrayBufferLike>();
    const hash = createHash("sha256");
    for (let turn = 0; turn < 3; turn += 1) {
      const stream = await fileReader(path, 0, content.length - 1);
      for await (const chunk of stream) {
        memory.add(chunk.buffer);
        hash.update(chunk);
        // As a connection does: not at once, but after it has sent it.
        await later();
        stream.recycle(chunk);
      }
    }
    expect(hash.digest("hex")).toBe(sum(Buffer.concat([content, content, content])));
    expect(memory.size).toBeLessThanOrEqual(4);
  });

  it("two at a time keep apart", async () => {
    const drain = async () => {
      const hash = createHash("sha256");
      const stream = await fileReader(path, 0, content.length - 1);
      for await (const chunk of stream) {
        hash.update(chunk);
        await later();
        stream.recycle(chunk);
      }
      return hash.digest("hex");
    };
    expect(await Promise.all([drain(), drain(), drain()])).toEqual(Array(3).fill(sum(content)));
  });

  it("ended in the midst of a read, it closes its file", async () => {
    const stream = await fileReader(path, 0, content.length - 1);
    stream.read(0);
    stream.destroy();
    await once(stream, "close");
    expect(stream.destroyed).toBe(true);
  });

  it("memory that is not its own is not taken back", async () => {
    const stream = await fileReader(path, 0, 9);
    stream.recycle(Buffer.from("a string"));
    expect((await wholeOf(stream)).equals(content.subarray(0, 10))).toBe(true);
  });
});
