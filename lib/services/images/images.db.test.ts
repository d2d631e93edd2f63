import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { getImage } from "./get-image";
import { imageKey, isImageKey } from "./image-key";
import { imageUrl } from "./image-url";

const now = new Date("2026-03-01T12:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  process.env.DOWNLOAD_ALLOW_PRIVATE_HOSTS = "true";
  const png = await sharp({ create: { width: 500, height: 250, channels: 3, background: "#c33" } })
    .png()
    .toBuffer();
  server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    if (request.url?.startsWith("/picture")) answer.setHeader("content-type", "image/png").end(png);
    else if (request.url === "/script.svg")
      answer.end('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const get = (sourceUrl: string, at = now, id = imageKey(sourceUrl, 128)) =>
  getImage({ db: db(), now: at }, { id, width: 128, sourceUrl });

describe("getImage", () => {
  it("asks the platform once, however many ask at the same moment, and keeps a small WebP", async () => {
    const url = `${origin}/picture-1`;
    const [first, second] = await Promise.all([get(url), get(url)]);
    const third = await get(url);
    expect(asked).toEqual(["/picture-1"]);
    expect(second.etag).toBe(first.etag);
    const seen = await sharp(third.bytes).metadata();
    expect([seen.format, seen.width, seen.height]).toEqual(["webp", 128, 64]);
  });

  it("remembers a refusal, and asks again only after a day", async () => {
    const url = `${origin}/gone`;
    await expect(get(url)).rejects.toMatchObject({ status: 404 });
    await expect(get(url, later(23))).rejects.toMatchObject({ status: 404 });
    expect(asked).toEqual(["/gone"]);
    await expect(get(url, later(25))).rejects.toMatchObject({ status: 404 });
    expect(asked).toEqual(["/gone", "/gone"]);
  });

  it("never fetches an address that we did not write", async () => {
    const url = `${origin}/picture-2`;
    await expect(get(url, now, imageKey(`${origin}/other`, 128))).rejects.toMatchObject({ status: 404 });
    expect(asked).toEqual([]);
  });

  it("refuses SVG, which can carry scripts", async () => {
    await expect(get(`${origin}/script.svg`)).rejects.toMatchObject({ status: 404 });
  });

  it("keeps showing an old picture when its platform no longer has it", async () => {
    const url = `${origin}/vanished`;
    const id = imageKey(url, 128);
    await db().cachedImage.create({
      data: { id, sourceUrl: url, contentType: "image/webp", bytes: new Uint8Array([1, 2, 3]), fetchedAt: now },
    });
    const shown = await get(url, later(24 * 31));
    expect([...shown.bytes]).toEqual([1, 2, 3]);
    expect(asked).toEqual(["/vanished"]);
  });
});

describe("imageUrl", () => {
  it("writes an address whose id fits its source and width only", () => {
    const url = new URL(imageUrl("https://yt3.example/a.jpg", 320) ?? "", "http://here");
    const id = url.pathname.split("/").at(-1) ?? "";
    expect(isImageKey(id, "https://yt3.example/a.jpg", 320)).toBe(true);
    expect(isImageKey(id, "https://yt3.example/a.jpg", 640)).toBe(false);
    expect(isImageKey(id, "https://yt3.example/b.jpg", 320)).toBe(false);
  });
  it("has no picture for no address, and none for what is not http", () => {
    expect(imageUrl(null, 64)).toBeNull();
    expect(imageUrl("javascript:alert(1)", 64)).toBeNull();
  });
});
