import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import type { MediaFile } from "@/prisma/generated/client";
import { createMediaFromUrl } from "./create-media-from-url";
import { fetchFromUrl } from "./fetch-from-url";
import { downloadFolder, partialPath } from "./partial-download";
import { removeMedia } from "./remove-media";

process.env.DOWNLOAD_ALLOW_PRIVATE_HOSTS = "true";
process.env.DOWNLOAD_MAX_BYTES = "5000000";

let video: Buffer;
let ctx: Ctx;
let servers: Server[] = [];
beforeAll(async () => {
  const free = Buffer.alloc(8);
  free.writeUInt32BE(2_000_008);
  free.write("free", 4);
  video = Buffer.concat([await readFile("e2e/fixtures/media/portrait.mov"), free, randomBytes(2_000_000)]);
  ctx = await createTestWorkspace();
});
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/short.mov?token=1`;
}

/** To the first who asks half of the file, then silence; to others what they ask for. */
function halfFirst(): RequestListener {
  let asked = 0;
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const headers = { etag: '"one"', "content-length": video.length - from };
    asked += 1;
    if (asked === 1) {
      response.writeHead(200, headers);
      response.write(video.subarray(0, 1_000_000));
      return;
    }
    const part = from > 0 ? { "content-range": `bytes ${from}-${video.length - 1}/${video.length}` } : {};
    response.writeHead(from > 0 ? 206 : 200, { ...headers, ...part }).end(video.subarray(from));
  };
}

const newFile = (url: string) => db().$transaction((tx) => createMediaFromUrl({ ...ctx, db: tx }, url));
const fetched = (file: MediaFile, ms = 20_000, signal?: AbortSignal) =>
  fetchFromUrl(systemCtx("test"), file.id, { until: new Date(Date.now() + ms), ...(signal ? { signal } : {}) });
const row = (file: MediaFile) => db().mediaFile.findUniqueOrThrow({ where: { id: file.id } });
const partials = async ({ storageKey }: MediaFile) => {
  const name = basename(partialPath(storageKey));
  return (await readdir(downloadFolder())).filter((one) => one.startsWith(name)).length;
};

describe("fetching a file from an address", () => {
  it("makes it ready: named, inspected, hashed, stored", async () => {
    const url = await serve((_request, response) =>
      response
        .writeHead(200, { "content-length": video.length, "content-disposition": "filename=clip.mov" })
        .end(video),
    );
    const file = await newFile(url);
    expect(file).toMatchObject({ name: "short.mov", status: "receiving", origin: "url" });
    expect(await fetched(file)).toEqual({ state: "ready" });
    expect(await row(file)).toMatchObject({
      status: "ready",
      name: "clip.mov",
      container: "mov",
      width: 54,
      height: 96,
      size: BigInt(video.length),
      sha256: createHash("sha256").update(video).digest("hex"),
    });
    expect(await buffer(await storage().read(file.storageKey))).toEqual(video);
    expect(await partials(file)).toBe(0);
    expect(await fetched(file)).toEqual({ state: "ready" });
  });

  it("goes on in the next step, and says how far it is", async () => {
    const file = await newFile(await serve(halfFirst()));
    expect(await fetched(file, 500)).toEqual({ state: "incomplete", received: 1_000_000n });
    expect(await row(file)).toMatchObject({ received: 1_000_000n, size: BigInt(video.length) });
    expect(await fetched(file)).toEqual({ state: "ready" });
    expect(await row(file)).toMatchObject({ status: "ready", size: BigInt(video.length) });
  });

  it("stops when it is told to, and goes on from there", async () => {
    const file = await newFile(await serve(halfFirst()));
    const controller = new AbortController();
    const running = fetched(file, 20_000, controller.signal);
    await expect.poll(async () => (await row(file)).size).toBe(BigInt(video.length));
    controller.abort(new Error("cancelled"));
    await expect(running).rejects.toThrow("cancelled");
    expect(await fetched(file)).toEqual({ state: "ready" });
  });

  it("stops when the file is removed meanwhile, and leaves nothing", async () => {
    const file = await newFile(await serve(halfFirst()));
    const running = fetched(file);
    await expect.poll(async () => (await row(file)).size).toBe(BigInt(video.length));
    await removeMedia(ctx, file.id);
    expect((await running).state).toBe("incomplete");
    await expect(fetched(file)).rejects.toMatchObject({ code: "media_removed" });
    expect(await partials(file)).toBe(0);
  });

  it("by two at once ends in one whole file", async () => {
    const file = await newFile(await serve(halfFirst()));
    for (let tries = 0; (await row(file)).status === "receiving" && tries < 20; tries += 1) {
      await Promise.all([fetched(file, 400), fetched(file, 400)]);
    }
    expect(await row(file)).toMatchObject({ sha256: createHash("sha256").update(video).digest("hex") });
  });
});

describe("what cannot be fetched is failed with its reason, and keeps no room", () => {
  it.each([
    ["a page instead of a video", "unsupported_media", 200, `<!doctype html>${"x".repeat(9_000)}`],
    ["nothing there", "source_not_found", 404, ""],
    ["too large", "download_too_large", 200, Buffer.alloc(5_000_001)],
  ])("%s", async (_name, code, status, body) => {
    const url = await serve((_request, response) =>
      response.writeHead(status, { "content-length": Buffer.byteLength(body) }).end(body),
    );
    const file = await newFile(url);
    await expect(fetched(file)).rejects.toMatchObject({ code });
    expect(await row(file)).toMatchObject({ status: "failed", errorCode: code, errorDetail: expect.any(String) });
    expect(await storage().size(file.storageKey)).toBeNull();
    expect(await partials(file)).toBe(0);
    await expect(fetched(file)).rejects.toMatchObject({ code });
  });

  it("more than the workspace has room for", async () => {
    const url = await serve((_request, response) => response.writeHead(200).end(video));
    const file = await newFile(url);
    await db().workspace.update({ where: { id: ctx.workspaceId }, data: { storageLimit: 1n } });
    await expect(fetched(file)).rejects.toMatchObject({ code: "storage_limit" });
    await db().workspace.update({ where: { id: ctx.workspaceId }, data: { storageLimit: null } });
    expect(await row(file)).toMatchObject({ status: "failed" });
  });

  it("but a source that is away for a while may be asked again", async () => {
    const file = await newFile("http://127.0.0.1:9/video.mp4");
    await expect(fetched(file)).rejects.toMatchObject({ code: "source_unreachable", status: 503 });
    expect(await row(file)).toMatchObject({ status: "receiving" });
  });

  it("an address that is none", async () => {
    await expect(newFile("file:///etc/passwd")).rejects.toMatchObject({ code: "source_url", status: 422 });
  });
});
