import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MAX_CHUNK_BYTES } from "@/lib/services/files/rules/limits";
import { type S3Server, startS3Server } from "@/lib/storage/test-s3-server";
import { type CloudFiles, startCloudFiles, testCloudFiles, video } from "./test-cloud-files";

// The same uploads with media in S3.

let s3: S3Server;
let files: CloudFiles;

beforeAll(async () => {
  s3 = await startS3Server();
  files = await startCloudFiles({ STORAGE_URL: s3.url, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" });
});
afterAll(() => {
  files.close();
  s3.close();
});

testCloudFiles(() => files, {
  sizes: () => [...s3.objects.values()].map((object) => object.length),
  parts: () => s3.uploads.size,
});

it("keeps the largest chunk as one part, with what was too little before it", async () => {
  const { create, patch, send } = files;
  const begin = await video(3_000_000);
  const chunk = randomBytes(Number(MAX_CHUNK_BYTES));
  const url = await create(begin.length + chunk.length + 1);
  expect((await patch(url, 0, begin)).status).toBe(204);
  expect((await patch(url, begin.length, chunk)).status).toBe(204);
  const parts = [...s3.uploads.values()].flatMap((upload) => [...upload.values()]);
  expect(parts.map((part) => part.length)).toEqual([begin.length + chunk.length]);
  expect((await send("DELETE", url)).status).toBe(204);
});
