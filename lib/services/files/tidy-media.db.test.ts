import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { systemCtx } from "@/lib/services/context";
import { storage } from "@/lib/storage/storage";
import { createMedia } from "./create-media";
import { downloadFolder } from "./partial-download";
import { tidyMedia } from "./tidy-media";

const DAY_MS = 86_400_000;

it("removes unfinished files after their time, bytes of removed ones, and drafts that nobody goes on with", async () => {
  const ctx = await createTestWorkspace();
  const made = async () => {
    const file = await createMedia(ctx, { name: "a.mp4", origin: "browser", size: 2n });
    await storage().put(file.storageKey, Readable.from([Buffer.from("x")]));
    return file;
  };
  const [unfinished, removed, ready] = [await made(), await made(), await made()];
  await db().mediaFile.update({ where: { id: removed.id }, data: { status: "deleted", deletedAt: new Date() } });
  await db().mediaFile.update({ where: { id: ready.id }, data: { status: "ready", expiresAt: null } });
  await mkdir(downloadFolder(), { recursive: true });
  const draft = join(downloadFolder(), "old.part");
  await writeFile(draft, "x");
  const old = new Date(Date.now() - 30 * DAY_MS);
  await utimes(draft, old, old);
  const sizes = () => Promise.all([unfinished, removed, ready].map((file) => storage().size(file.storageKey)));

  expect(await tidyMedia(systemCtx("test"))).toEqual({ expired: 0, drafts: 1 });
  expect(await sizes()).toEqual([1n, null, 1n]);
  const later = systemCtx("test", new Date(Date.now() + 8 * DAY_MS));
  expect(await tidyMedia(later)).toMatchObject({ expired: 1 });
  expect(await sizes()).toEqual([null, null, 1n]);
  expect(await db().mediaFile.findUnique({ where: { id: unfinished.id } })).toMatchObject({ status: "deleted" });
});
