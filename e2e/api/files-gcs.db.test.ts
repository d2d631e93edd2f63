import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type GcsServer, startGcsServer } from "@/lib/storage/test-gcs-server";
import { type CloudFiles, sha256, startCloudFiles, testCloudFiles, video } from "./test-cloud-files";

// The same uploads with media in Google Cloud Storage.

let gcs: GcsServer;
let files: CloudFiles;

beforeAll(async () => {
  gcs = await startGcsServer();
  files = await startCloudFiles({ STORAGE_URL: gcs.url, GOOGLE_APPLICATION_CREDENTIALS: gcs.keyFile });
});
afterEach(() => {
  gcs.refusal = undefined;
});
afterAll(() => {
  files.close();
  gcs.close();
});

testCloudFiles(() => files, {
  sizes: () => [...gcs.objects.values()].map((object) => object.bytes.length),
  parts: () => 0,
});

it.each([
  ["the first chunk", (method: string, path: string) => method === "PUT" && path.startsWith("/upload/"), 0],
  ["what is joined", (method: string, path: string) => method === "POST" && path.includes("/compose"), 1_000_000],
  ["what is noted of the joined", (method: string) => method === "PATCH", 2_000_000],
])("an upload goes on after GCS refused %s", async (_, isRefused, kept) => {
  const { create, patch, offsetOf, file, send } = files;
  const bytes = await video(2_000_000);
  const url = await create(bytes.length);
  gcs.refusal = (method, path) => (isRefused(method, path) ? 400 : undefined);
  const first = await patch(url, 0, bytes.subarray(0, 1_000_000));
  expect(first.status).toBe(kept === 0 ? 500 : 204);
  if (kept > 0) expect((await patch(url, 1_000_000, bytes.subarray(1_000_000, 2_000_000))).status).toBe(500);
  gcs.refusal = undefined;
  const at = await offsetOf(url);
  expect(at).toBe(kept);
  const rest = await patch(url, at, bytes.subarray(at));
  expect(rest.status, await rest.text()).toBe(204);
  expect(await file(url)).toMatchObject({ status: "ready", sha256: sha256(bytes) });
  expect((await send("DELETE", url)).status).toBe(204);
  expect(gcs.objects.size).toBe(0);
});
