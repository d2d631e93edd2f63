import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { expect, it, vi } from "vitest";
import { mediaFileDto } from "@/lib/services/files/schemas";
import { newPerson, type Person } from "./people";
import { serveFiles } from "./serve-files";

const TUS = { "tus-resumable": "1.0.0" };
const CHUNK_TYPE = "application/offset+octet-stream";

export type CloudFiles = Awaited<ReturnType<typeof startCloudFiles>>;

/** The product's uploads with media in the store that these variables name, and a client of theirs. */
export async function startCloudFiles(variables: Record<string, string>) {
  Object.assign(process.env, variables);
  const server = await serveFiles();
  const owner: Person = await newPerson();
  const send = (method: string, url: string, headers: Record<string, string> = {}, body?: Buffer<ArrayBuffer>) =>
    fetch(url, { method, headers: { ...owner.headers, ...TUS, ...headers }, ...(body ? { body } : {}) });
  return {
    close: server.close,
    send,
    create: async (length: number): Promise<string> => {
      const answer = await send("POST", server.address, { "upload-length": String(length) });
      return new URL(answer.headers.get("location") ?? "", server.address).href;
    },
    patch: (url: string, offset: number, body: Buffer<ArrayBuffer>) =>
      send("PATCH", url, { "content-type": CHUNK_TYPE, "upload-offset": String(offset) }, body),
    /** Sends a part of a chunk, then breaks the line: not before the server took it, since what waits at its door is lost. */
    breakOff: async (url: string, offset: number, length: number, body: Buffer): Promise<void> => {
      const headers = { "content-type": CHUNK_TYPE, "upload-offset": offset, "content-length": length };
      const broken = request(url, { method: "PATCH", headers: { ...owner.headers, ...TUS, ...headers } });
      const closed = new Promise((done) => broken.once("error", () => {}).once("close", done));
      const before = server.bytesRead();
      broken.write(body);
      await vi.waitFor(() => expect(server.bytesRead() - before).toBeGreaterThan(body.length), 30_000);
      broken.destroy();
      await closed;
    },
    offsetOf: async (url: string) => Number((await send("HEAD", url)).headers.get("upload-offset")),
    file: async (url: string) => mediaFileDto.parse(await (await send("GET", url)).json()),
  };
}

/** A video, and a box behind it that players skip. */
export async function video(bytes: number): Promise<Buffer<ArrayBuffer>> {
  const box = Buffer.alloc(8);
  box.writeUInt32BE(bytes + 8);
  box.write("free", 4);
  return Buffer.concat([await readFile("e2e/fixtures/media/landscape.mp4"), box, randomBytes(bytes)]);
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** `sizes`: of the objects in the bucket; `parts`: how many uploads a store would charge for without being objects. */
export function testCloudFiles(open: () => CloudFiles, look: { sizes: () => number[]; parts: () => number }): void {
  it("chunks of any size become one object, and nothing else is left in the bucket", async () => {
    const { create, offsetOf, patch, file, send } = open();
    const bytes = await video(12_000_000);
    const url = await create(bytes.length);
    for (const [from, to] of [
      [0, 3_000_000],
      [3_000_000, 9_500_000],
      [9_500_000, bytes.length],
    ] as const) {
      expect(await offsetOf(url)).toBe(from);
      const answer = await patch(url, from, bytes.subarray(from, to));
      expect(answer.status, `${from} ${await answer.text()}`).toBe(204);
    }
    expect(await file(url)).toMatchObject({ status: "ready", sha256: sha256(bytes) });
    expect(look.sizes()).toEqual([bytes.length]);
    expect(look.parts()).toBe(0);
    expect((await send("DELETE", url)).status).toBe(204);
    expect(look.sizes()).toEqual([]);
  });

  it("an unfinished upload that is removed leaves nothing that would be charged for", async () => {
    const { create, patch, send } = open();
    const bytes = await video(12_000_000);
    const url = await create(bytes.length);
    expect((await patch(url, 0, bytes.subarray(0, 8_000_000))).status).toBe(204);
    expect(look.sizes().length + look.parts()).toBeGreaterThan(0);
    expect((await send("DELETE", url)).status).toBe(204);
    expect([look.parts(), look.sizes()]).toEqual([0, []]);
  });

  it.each([0, 1_000_000])("goes on after the line broke within a chunk from byte %i on", async (from) => {
    const { breakOff, create, file, offsetOf, patch, send } = open();
    const bytes = await video(4_000_000);
    const url = await create(bytes.length);
    if (from > 0) expect((await patch(url, 0, bytes.subarray(0, from))).status).toBe(204);
    await breakOff(url, from, bytes.length - from, bytes.subarray(from, from + 2_000_000));
    await vi.waitFor(async () => {
      const at = await offsetOf(url);
      expect(at).toBeGreaterThan(from);
      expect((await patch(url, at, bytes.subarray(at))).status).toBe(204);
    }, 20_000);
    expect(await file(url)).toMatchObject({ status: "ready", sha256: sha256(bytes) });
    expect(look.sizes()).toEqual([bytes.length]);
    expect((await send("DELETE", url)).status).toBe(204);
  });
}
