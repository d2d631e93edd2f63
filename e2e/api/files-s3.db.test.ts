import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mediaFileDto } from "@/lib/services/files/schemas";
import { type S3Server, startS3Server } from "@/lib/storage/test-s3-server";
import { newPerson, type Person } from "./people";
import { serveFiles } from "./serve-files";

// The same uploads with media in S3.

const TUS = { "tus-resumable": "1.0.0" };
let s3: S3Server;
let server: Awaited<ReturnType<typeof serveFiles>>;
let owner: Person;

beforeAll(async () => {
  s3 = await startS3Server();
  Object.assign(process.env, { STORAGE_URL: s3.url, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" });
  server = await serveFiles();
  owner = await newPerson();
});
afterAll(() => {
  server.close();
  s3.close();
});

async function video(bytes: number): Promise<Buffer<ArrayBuffer>> {
  const box = Buffer.alloc(8);
  box.writeUInt32BE(bytes + 8);
  box.write("free", 4);
  return Buffer.concat([await readFile("e2e/fixtures/media/landscape.mp4"), box, randomBytes(bytes)]);
}

const send = (method: string, url: string, headers: Record<string, string> = {}, body?: Buffer<ArrayBuffer>) =>
  fetch(url, { method, headers: { ...owner.headers, ...TUS, ...headers }, ...(body ? { body } : {}) });
async function create(length: number): Promise<string> {
  const answer = await send("POST", server.address, { "upload-length": String(length) });
  return new URL(answer.headers.get("location") ?? "", server.address).href;
}
const patch = (url: string, offset: number, body: Buffer<ArrayBuffer>) =>
  send("PATCH", url, { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) }, body);
const offsetOf = async (url: string) => Number((await send("HEAD", url)).headers.get("upload-offset"));

it("chunks of any size become one object, and nothing else is left in the bucket", async () => {
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
  const file = mediaFileDto.parse(await (await send("GET", url)).json());
  expect(file).toMatchObject({ status: "ready", sha256: createHash("sha256").update(bytes).digest("hex") });
  expect([...s3.objects.values()].map((object) => object.length)).toEqual([bytes.length]);
  expect(s3.uploads.size).toBe(0);
  expect((await send("DELETE", url)).status).toBe(204);
  expect(s3.objects.size).toBe(0);
});

it("an unfinished upload that is removed leaves no parts that would be charged for", async () => {
  const bytes = await video(12_000_000);
  const url = await create(bytes.length);
  expect((await patch(url, 0, bytes.subarray(0, 8_000_000))).status).toBe(204);
  expect(s3.uploads.size).toBe(1);
  expect((await send("DELETE", url)).status).toBe(204);
  expect([s3.uploads.size, s3.objects.size]).toEqual([0, 0]);
});
