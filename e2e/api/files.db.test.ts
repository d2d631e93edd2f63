import { fork } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { buffer } from "node:stream/consumers";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { mediaFileDto } from "@/lib/services/files/schemas";
import { storage } from "@/lib/storage/storage";
import { newPerson, type Person } from "./people";
import { serveFiles } from "./serve-files";

// Resumable uploads as a client sees them, over real connections.

const TUS = { "tus-resumable": "1.0.0" };
const CHUNK = { ...TUS, "content-type": "application/offset+octet-stream" };
const problem = z.object({ code: z.string(), detail: z.string() });

let server: Awaited<ReturnType<typeof serveFiles>>;
let owner: Person;
let video: Buffer<ArrayBuffer>;

beforeAll(async () => {
  server = await serveFiles();
  owner = await newPerson();
  // A box that players skip makes the small video large enough to be cut.
  const padding = randomBytes(900_000);
  const free = Buffer.alloc(8);
  free.writeUInt32BE(padding.length + 8);
  free.write("free", 4);
  video = Buffer.concat([await readFile("e2e/fixtures/media/landscape.mp4"), free, padding]);
});
afterAll(() => server.close());

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const name = `filename ${Buffer.from("кино.avi").toString("base64")}`;

async function send(method: string, url: string, headers: Record<string, string> = {}, body?: Uint8Array<ArrayBuffer>) {
  return fetch(url, { method, headers: { ...owner.headers, ...headers }, ...(body ? { body } : {}) });
}

async function create(length: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await send("POST", server.address, {
    ...TUS,
    "upload-length": String(length),
    "upload-metadata": name,
    ...headers,
  });
  expect(answer.status).toBe(201);
  return new URL(answer.headers.get("location") ?? "", server.address).href;
}

const patch = (url: string, offset: number, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  send("PATCH", url, { ...CHUNK, "upload-offset": String(offset), ...headers }, body);
const codeOf = async (answer: Response) => problem.parse(await answer.json()).code;
const read = async (url: string) => mediaFileDto.parse(await (await send("GET", url)).json());
const stored = async (url: string) => {
  const { storageKey } = await db().mediaFile.findUniqueOrThrow({ where: { id: url.split("/").at(-1) ?? "" } });
  return (await storage().size(storageKey)) === null ? null : buffer(await storage().read(storageKey));
};

describe("an upload in chunks", () => {
  it("is ready with its last byte: real type, duration, size and hash", async () => {
    const url = await create(video.length);
    expect((await send("HEAD", url, TUS)).headers.get("upload-offset")).toBe("0");
    const first = await patch(url, 0, video.subarray(0, 500_000));
    expect([first.status, first.headers.get("upload-offset")]).toEqual([204, "500000"]);
    expect(Date.parse(first.headers.get("upload-expires") ?? "")).toBeGreaterThan(Date.now());
    expect(await read(url)).toMatchObject({ status: "receiving", received: 500_000, name: "кино.avi" });
    expect((await patch(url, 500_000, video.subarray(500_000))).status).toBe(204);
    expect(await read(url)).toMatchObject({
      status: "ready",
      kind: "video",
      container: "mp4",
      size: video.length,
      sha256: sha256(video),
      width: 96,
      height: 54,
    });
    expect(await stored(url)).toEqual(video);
    const head = await send("HEAD", url, TUS);
    expect(head.headers.get("upload-offset")).toBe(String(video.length));
  });

  it("may begin with the creation", async () => {
    const headers = { ...CHUNK, "upload-length": String(video.length) };
    const answer = await send("POST", server.address, headers, video.subarray(0, 1_000));
    expect([answer.status, answer.headers.get("upload-offset")]).toEqual([201, "1000"]);
  });

  it("goes on where it was cut, in the hands of an ordinary client", async () => {
    const urls: string[] = [];
    let cut = false;
    await new Promise<void>((done, fail) => {
      const upload = new Upload(video, {
        endpoint: server.address,
        headers: owner.headers,
        metadata: { filename: "clip.mp4" },
        chunkSize: 300_000,
        retryDelays: [10, 10, 10],
        onProgress: (sent) => {
          if (cut || sent < 400_000) return;
          cut = true;
          // The way to the server breaks in the middle of a chunk.
          void upload.abort().then(() => upload.start());
        },
        onUploadUrlAvailable: () => void (upload.url && urls.push(upload.url)),
        onSuccess: () => done(),
        onError: fail,
      });
      upload.start();
    });
    expect(cut).toBe(true);
    expect(new Set(urls).size).toBe(1);
    expect(await read(urls[0] ?? "")).toMatchObject({ status: "ready", sha256: sha256(video) });
  });

  it("is taken in when only its last answer was lost", async () => {
    const url = await create(video.length);
    await patch(url, 0, video.subarray(0, 900_000));
    const row = await db().mediaFile.findUniqueOrThrow({ where: { id: url.split("/").at(-1) ?? "" } });
    const { Readable } = await import("node:stream");
    await storage().put(row.storageKey, Readable.from([video]));
    const head = await send("HEAD", url, TUS);
    expect(head.headers.get("upload-offset")).toBe(String(video.length));
    expect(await read(url)).toMatchObject({ status: "ready", sha256: sha256(video) });
  });

  it("keeps a damaged chunk out", async () => {
    const url = await create(video.length);
    const sum = `sha1 ${createHash("sha1").update(video).digest("base64")}`;
    const damaged = Buffer.from(video);
    damaged[700_000] = (damaged[700_000] ?? 0) ^ 1;
    const refused = await patch(url, 0, damaged, { "upload-checksum": sum });
    expect(refused.status).toBe(460);
    expect((await send("HEAD", url, TUS)).headers.get("upload-offset")).toBe("0");
    expect(await codeOf(await patch(url, 0, video, { "upload-checksum": "crc32 AAAA" }))).toBe("checksum_algorithm");
    expect((await patch(url, 0, video, { "upload-checksum": sum })).status).toBe(204);
    expect(await read(url)).toMatchObject({ status: "ready", sha256: sha256(video) });
  });

  it("stops what is no video with its first chunk, and keeps nothing of it", async () => {
    const avi = await readFile("e2e/fixtures/media/old.avi");
    const url = await create(5_000_000);
    const refused = await patch(url, 0, avi);
    expect(refused.status).toBe(415);
    expect(problem.parse(await refused.json())).toMatchObject({
      code: "unsupported_media",
      detail: expect.stringContaining("This is an AVI video."),
    });
    expect((await send("HEAD", url, TUS)).status).toBe(410);
    expect(await read(url)).toMatchObject({ status: "failed", error: { code: "unsupported_media" } });
    expect(await stored(url)).toBeNull();
  });

  it("refuses a video that is cut short when its last byte is there", async () => {
    const url = await create(5_000);
    const answer = await patch(url, 0, video.subarray(0, 5_000));
    expect([answer.status, await codeOf(answer)]).toEqual([415, "damaged_media"]);
  });
});

describe("refusals", () => {
  it("another offset, another type, another version", async () => {
    const url = await create(video.length);
    expect((await patch(url, 7, video)).status).toBe(409);
    expect((await patch(url, 0, video, { "content-type": "video/mp4" })).status).toBe(415);
    expect((await send("HEAD", url)).status).toBe(412);
    expect((await send("POST", server.address, { "upload-length": "5" })).status).toBe(412);
    expect(await codeOf(await send("POST", server.address, { ...TUS, "upload-length": "0" }))).toBe("upload_length");
    expect((await patch(url, 0, Buffer.concat([video, video]))).status).toBe(413);
  });

  it("a chunk above 32 MiB, declared or not", async () => {
    const url = await create(64 * 1024 * 1024);
    const large = Buffer.concat([video, Buffer.alloc(33 * 1024 * 1024)]);
    expect((await patch(url, 0, large)).status).toBe(413);
    const undeclared = await new Promise<number>((done, fail) => {
      const headers = { ...owner.headers, ...CHUNK, "upload-offset": "0", "transfer-encoding": "chunked" };
      const asked = httpRequest(url, { method: "PATCH", headers, agent: false }, (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      });
      asked.once("error", fail);
      asked.end(large);
    });
    expect(undeclared).toBe(413);
  });

  it("what the workspace has no room for: of many at once exactly as many as fit", async () => {
    const person = await newPerson();
    await db().workspace.update({ where: { id: person.workspaceId }, data: { storageLimit: 1_000n } });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        send("POST", server.address, { ...person.headers, ...TUS, "upload-length": "600" }),
      ),
    );
    expect(answers.map((one) => one.status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 413)]);
    const refused = answers.find((one) => one.status === 413);
    expect(refused && (await codeOf(refused))).toBe("storage_limit");
  });

  it("what the disk has no room for, and what YouTube would not take", async () => {
    const person = await newPerson();
    await db().workspace.update({ where: { id: person.workspaceId }, data: { storageLimit: 2n ** 60n } });
    const ask = async (size: bigint) =>
      codeOf(await send("POST", server.address, { ...person.headers, ...TUS, "upload-length": String(size) }));
    expect(await ask(257n * 1024n ** 3n)).toBe("file_too_large");
    await db().mediaFile.create({
      data: {
        workspaceId: person.workspaceId,
        origin: "browser",
        name: "promised",
        storageKey: randomUUID(),
        size: 2n ** 55n,
      },
    });
    expect(await ask(1_000n)).toBe("disk_full");
    await db().mediaFile.deleteMany({ where: { name: "promised" } });
  });

  it("an upload that expired", async () => {
    const url = await create(video.length);
    const id = url.split("/").at(-1) ?? "";
    await db().mediaFile.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect((await patch(url, 0, video)).status).toBe(410);
  });

  it("says what it can do to anybody who asks", async () => {
    const answer = await fetch(server.address, { method: "OPTIONS" });
    expect(answer.headers.get("tus-extension")).toContain("checksum");
    expect(answer.headers.get("tus-checksum-algorithm")).toContain("sha1");
  });
});

describe("removing", () => {
  it("frees the room, of finished and unfinished ones, and is final", async () => {
    const url = await create(video.length);
    await patch(url, 0, video.subarray(0, 100_000));
    const gone = await send("DELETE", url, TUS);
    expect([gone.status, gone.headers.get("tus-resumable")]).toEqual([204, "1.0.0"]);
    expect((await send("HEAD", url, TUS)).status).toBe(404);
    expect((await send("DELETE", url)).status).toBe(404);
    expect(await stored(url)).toBeNull();
  });
});

describe("several processes", () => {
  it("agree on who writes: a newcomer gets a stalled upload, and its bytes come out right", async () => {
    const other = fork("e2e/api/serve-files.ts", {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      stdio: "inherit",
    });
    const [address] = z.tuple([z.string()]).parse((await once(other, "message")).slice(0, 1));
    try {
      const here = await create(video.length);
      const there = here.replace(server.address, address);
      // The first client sends half a chunk to this process, and says nothing more.
      const headers = { ...owner.headers, ...CHUNK, "upload-offset": "0", "content-length": String(video.length) };
      const stalled = httpRequest(here, { method: "PATCH", headers, agent: false });
      stalled.on("error", () => undefined);
      stalled.write(video.subarray(0, 400_000));
      await expect.poll(async () => (await stored(here))?.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(300_000);

      const wrong = await patch(there, 0, video);
      expect(wrong.status).toBe(409);
      const offset = Number((await send("HEAD", there, TUS)).headers.get("upload-offset"));
      expect(offset).toBeGreaterThan(300_000);
      const racing = await Promise.all(
        [here, there, here, there].map((url) => patch(url, offset, video.subarray(offset))),
      );
      expect(racing.filter((one) => one.status === 204)).toHaveLength(1);
      expect(await read(there)).toMatchObject({ status: "ready", sha256: sha256(video) });
      expect(await stored(here)).toEqual(video);
      stalled.destroy();
    } finally {
      other.kill("SIGKILL");
    }
  });

  it("one that is killed lets go of the file at once", async () => {
    const other = fork("e2e/api/serve-files.ts", {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      stdio: "inherit",
    });
    const [address] = z.tuple([z.string()]).parse((await once(other, "message")).slice(0, 1));
    const here = await create(video.length);
    const headers = { ...owner.headers, ...CHUNK, "upload-offset": "0", "content-length": String(video.length) };
    const stalled = httpRequest(here.replace(server.address, address), { method: "PATCH", headers, agent: false });
    stalled.on("error", () => undefined);
    stalled.write(video.subarray(0, 400_000));
    await expect.poll(async () => (await stored(here))?.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(300_000);
    other.kill("SIGKILL");
    const offset = Number((await send("HEAD", here, TUS)).headers.get("upload-offset"));
    expect((await patch(here, offset, video.subarray(offset))).status).toBe(204);
    expect(await read(here)).toMatchObject({ status: "ready", sha256: sha256(video) });
  });
});
