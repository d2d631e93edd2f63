import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { systemCtx } from "@/lib/services/context";
import { READ_BYTES } from "@/lib/storage/file-reader";
import { storage } from "@/lib/storage/storage";
import { createMedia } from "./create-media";
import { hashMedia } from "./hash-media";

const content = randomBytes(3 * READ_BYTES);
const sha256 = createHash("sha256").update(content).digest("hex");
const over = new Date(0);

async function stored() {
  const ctx = await createTestWorkspace();
  const file = await createMedia(ctx, { name: "a.mp4", origin: "browser", size: BigInt(content.length) });
  await storage().put(file.storageKey, Readable.from([content], { objectMode: false }));
  await db().mediaFile.update({ where: { id: file.id }, data: { status: "ready", expiresAt: null } });
  return file;
}
const next = (id: string, until = over) => hashMedia(systemCtx("test"), id, until);
const hashOf = async (id: string) => (await db().mediaFile.findUniqueOrThrow({ where: { id } })).sha256;

it("hashes a large file a stretch at a time, each going on where the last one ended", async () => {
  const { id } = await stored();
  for (let read = 0; read < 3; read += 1) {
    expect(await next(id)).toEqual({ done: false });
    expect(await hashOf(id)).toBeNull();
  }
  expect(await next(id)).toEqual({ done: true });
  expect(await hashOf(id)).toBe(sha256);
});

it("is right when a stretch is done twice at once, and when nothing is left to do", async () => {
  const { id } = await stored();
  await next(id);
  const late = new Date(Date.now() + 60_000);
  expect(await Promise.all([next(id, late), next(id, late)])).toEqual([{ done: true }, { done: true }]);
  expect(await hashOf(id)).toBe(sha256);
  expect(await next(id)).toEqual({ done: true });
});

it("goes on after storage failed in the middle", async () => {
  const { id, storageKey } = await stored();
  await next(id);
  await storage().remove(storageKey);
  await expect(next(id)).rejects.toMatchObject({ code: "object_missing" });
  await storage().put(storageKey, Readable.from([content], { objectMode: false }));
  expect(await next(id, new Date(Date.now() + 60_000))).toEqual({ done: true });
  expect(await hashOf(id)).toBe(sha256);
});
