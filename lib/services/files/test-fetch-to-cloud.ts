import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import type { MediaFile } from "@/prisma/generated/client";
import { createMediaFromUrl } from "./create-media-from-url";
import { fetchFromUrl } from "./fetch-from-url";
import { giveUpFetch } from "./give-up-fetch";
import { downloadFolder } from "./partial-download";
import { removeMedia } from "./remove-media";

type Cloud = {
  objects: Map<string, unknown>;
  refusal: ((method: string, path: string) => number | undefined) | undefined;
  /** how many unfinished uploads the store keeps */
  leftovers: () => number;
  /** whether a request brings bytes of the file */
  isPiece: (method: string, path: string) => boolean;
};

/** What holds of files from addresses, whatever cloud they go to: the hand-over takes as many steps as it needs. */
export function testFetchToCloud(open: () => Cloud): void {
  let video: Buffer;
  let ctx: Ctx;
  beforeAll(async () => {
    process.env.DOWNLOAD_ALLOW_PRIVATE_HOSTS = "true";
    const free = Buffer.alloc(8);
    free.writeUInt32BE(17_000_008);
    free.write("free", 4);
    video = Buffer.concat([await readFile("e2e/fixtures/media/portrait.mov"), free, randomBytes(17_000_000)]);
    ctx = await createTestWorkspace();
  });
  afterEach(() => refuse(undefined));

  const refuse = (refusal: Cloud["refusal"]) => Object.assign(open(), { refusal });
  const step = (file: MediaFile, until: Date) => fetchFromUrl(systemCtx("test"), file.id, { until });
  const inTime = () => new Date(Date.now() + 600_000);
  const row = (file: MediaFile) => db().mediaFile.findUniqueOrThrow({ where: { id: file.id } });
  const expectNothing = async () => {
    expect([[...open().objects.keys()], open().leftovers()]).toEqual([[], 0]);
    expect(await readdir(downloadFolder())).toEqual([]);
  };

  /** A file that was fetched, and of which `pieces` are in the cloud: the worker died. Its source is gone, too. */
  async function fetched(pieces: number): Promise<MediaFile> {
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-length": video.length }).end(video);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/short.mov`;
    const file = await db().$transaction((tx) => createMediaFromUrl({ ...ctx, db: tx }, url));
    let seen = 0;
    refuse((method, path) => (open().isPiece(method, path) && ++seen > pieces ? 400 : undefined));
    await expect(step(file, inTime())).rejects.toThrow();
    refuse(undefined);
    server.closeAllConnections();
    server.close();
    return file;
  }

  it("is handed over a stretch a step, after a death from where it was", async () => {
    const file = await fetched(1);
    const over = new Date(0);
    expect(await step(file, over)).toEqual({ state: "incomplete", received: BigInt(video.length) });
    expect(await row(file)).toMatchObject({ status: "receiving", size: BigInt(video.length) });
    expect(await step(file, over)).toEqual({ state: "ready" });
    expect(await step(file, over)).toEqual({ state: "ready" });
    expect(await row(file)).toMatchObject({ status: "ready", container: "mov", size: BigInt(video.length) });
    expect((await buffer(await storage().read(file.storageKey))).equals(video)).toBe(true);
    expect([...open().objects.keys()]).toEqual([file.storageKey]);
    await removeMedia(ctx, file.id);
    await expectNothing();
  });

  it("leaves nothing in the bucket when it is removed on its way", async () => {
    const file = await fetched(1);
    expect(open().objects.size + open().leftovers()).toBeGreaterThan(0);
    await removeMedia(ctx, file.id);
    await expectNothing();
  });

  it("leaves nothing in the bucket when it is given up", async () => {
    const file = await fetched(1);
    await giveUpFetch(systemCtx("test"), file.id, "It failed too often.");
    expect(await row(file)).toMatchObject({ status: "failed" });
    await expectNothing();
  });

  it("leaves nothing in the bucket when it is removed while a step sends", async () => {
    const file = await fetched(0);
    let removal: Promise<void> | undefined;
    refuse((method, path) => {
      if (open().isPiece(method, path)) removal ??= removeMedia(ctx, file.id);
      return undefined;
    });
    await step(file, inTime());
    await removal;
    expect(await row(file)).toMatchObject({ status: "deleted" });
    await expectNothing();
  });
}
