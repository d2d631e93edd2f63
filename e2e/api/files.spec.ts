import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { Product } from "@/e2e/fixtures/product";
import { mediaFileDto } from "@/lib/services/files/schemas";

test.setTimeout(240_000);

const CHUNK = { "tus-resumable": "1.0.0", "content-type": "application/offset+octet-stream" };
const admin = { email: "admin@creatorscope.test", password: "a-password-for-one-spec" };

test("an upload goes on after kill -9 of everything in the middle of a chunk", async () => {
  const product = await Product.create({ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password });
  try {
    await product.start();
    const video = await skippable(12_000_000);
    const headers = async () => ({ authorization: `Bearer ${await signIn(product.origin)}`, ...CHUNK });
    const created = await fetch(`${product.origin}/api/files`, {
      method: "POST",
      headers: { ...(await headers()), "content-type": "", "upload-length": String(video.length) },
    });
    expect(created.status).toBe(201);
    const url = new URL(created.headers.get("location") ?? "", product.origin).href;
    const send = async (offset: number, body: BodyInit) => {
      const init = { method: "PATCH", headers: { ...(await headers()), "upload-offset": String(offset) }, body };
      return fetch(url, { ...init, duplex: "half" } as RequestInit);
    };
    expect((await send(0, video.subarray(0, 5_000_000))).status).toBe(204);

    // The next chunk stalls when half of it is sent; then the power goes.
    let sent: () => void = () => undefined;
    const halfSent = new Promise<void>((done) => {
      sent = done;
    });
    const stalling = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(video.subarray(5_000_000, 8_000_000));
        sent();
        return new Promise(() => undefined);
      },
    });
    const broken = expect(send(5_000_000, stalling)).rejects.toThrow();
    await halfSent;
    await product.kill();
    await broken;
    await product.start();

    const head = await fetch(url, { method: "HEAD", headers: await headers() });
    const offset = Number(head.headers.get("upload-offset"));
    expect(offset).toBeGreaterThanOrEqual(5_000_000);
    expect((await send(offset, video.subarray(offset))).status).toBe(204);
    const file = mediaFileDto.parse(await (await fetch(url, { headers: await headers() })).json());
    expect(file).toMatchObject({ status: "ready", sha256: createHash("sha256").update(video).digest("hex") });
  } finally {
    await product.dispose();
  }
});

/** A real video, made larger by a box that players skip. */
async function skippable(bytes: number): Promise<Buffer<ArrayBuffer>> {
  const box = Buffer.alloc(8);
  box.writeUInt32BE(bytes + 8);
  box.write("free", 4);
  return Buffer.concat([await readFile("e2e/fixtures/media/landscape.mp4"), box, randomBytes(bytes)]);
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(admin),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
