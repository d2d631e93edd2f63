import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { storage } from "@/lib/storage/storage";
import { receiveMultipartMedia } from "./receive-multipart-media";

const fixture = (name: string) => readFile(`e2e/fixtures/media/${name}`);

async function form(parts: [name: string, value: string | Buffer<ArrayBuffer>][]): Promise<Request> {
  const body = new FormData();
  for (const [name, value] of parts) body.set(name, typeof value === "string" ? value : new File([value], "клип.mp4"));
  return new Request("http://app.test/api/uploads", { method: "POST", body });
}

it.each([
  ["file first", true],
  ["metadata first", false],
])("a form with file and metadata, %s, becomes a ready file", async (_name, fileFirst) => {
  const ctx = await createTestWorkspace();
  const bytes = await fixture("landscape.mp4");
  const parts: [string, string | Buffer<ArrayBuffer>][] = [
    ["file", bytes],
    ["metadata", '{"title":"Привет"}'],
  ];
  const { file, metadata } = await receiveMultipartMedia(await form(fileFirst ? parts : parts.toReversed()), ctx);
  expect(metadata).toEqual({ title: "Привет" });
  expect(file).toMatchObject({ status: "ready", name: "клип.mp4", container: "mp4", size: BigInt(bytes.length) });
  expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(await storage().size(file.storageKey)).toBe(BigInt(bytes.length));
});

it("what is refused leaves neither row nor bytes", async () => {
  const ctx = await createTestWorkspace();
  const avi = await fixture("old.avi");
  const video = await fixture("landscape.mp4");
  const refused = async (parts: [string, string | Buffer<ArrayBuffer>][]) =>
    receiveMultipartMedia(await form(parts), ctx).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
  expect(await refused([["file", avi]])).toBe("unsupported_media");
  expect(await refused([["file", Buffer.concat([avi, Buffer.alloc(5_000_000)])]])).toBe("unsupported_media");
  expect(await refused([["metadata", "{}"]])).toBe("bad_request");
  expect(
    await refused([
      ["file", video],
      ["metadata", "{"],
    ]),
  ).toBe("malformed_json");
  await db().workspace.update({ where: { id: ctx.workspaceId }, data: { storageLimit: 1_000n } });
  expect(await refused([["file", video]])).toBe("storage_limit");
  expect(await db().mediaFile.count({ where: { workspaceId: ctx.workspaceId } })).toBe(0);
});

it("a form that breaks off leaves nothing", async () => {
  const ctx = await createTestWorkspace();
  const whole = Buffer.from(await (await form([["file", await fixture("landscape.mp4")]])).arrayBuffer());
  const boundary = /^--(\S+)/.exec(whole.toString("latin1"))?.[1];
  const request = new Request("http://app.test/api/uploads", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: whole.subarray(0, 6_000),
  });
  await expect(receiveMultipartMedia(request, ctx)).rejects.toMatchObject({ code: "malformed_form" });
  expect(await db().mediaFile.count({ where: { workspaceId: ctx.workspaceId } })).toBe(0);
});
