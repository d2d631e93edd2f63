import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Storage } from "./contract";
import { storageWith, testCloudStorage } from "./test-cloud-storage";
import { type GcsServer, startGcsServer } from "./test-gcs-server";
import { testHandOver } from "./test-hand-over";

// The product's own code and Google's library against a stand-in of the protocol.

let server: GcsServer;
let storage: Storage;

beforeAll(async () => {
  server = await startGcsServer();
  storage = await storageWith({ STORAGE_URL: server.url, GOOGLE_APPLICATION_CREDENTIALS: server.keyFile });
});
afterEach(() => {
  server.refusal = undefined;
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

const leftovers = () => server.waiting();
testCloudStorage(() => storage, leftovers);
testHandOver(() => ({ storage, server, leftovers, isPiece: server.isPiece }));

it("sends a chunk again that GCS did not take", async () => {
  const bytes = randomBytes(18 * 1024 * 1024);
  let puts = 0;
  server.refusal = (method, path) =>
    method === "PUT" && path.startsWith("/upload/") && ++puts === 2 ? 503 : undefined;
  await storage.put("again", Readable.from([bytes], { objectMode: false }));
  expect(puts).toBeGreaterThan(2);
  expect(server.objects.get("again")?.bytes.equals(bytes)).toBe(true);
});

it("asks again for what GCS could not read", async () => {
  let reads = 0;
  server.refusal = (method) => (method === "GET" && ++reads === 1 ? 503 : undefined);
  await storage.put("read", Readable.from(["whole"], { objectMode: false }));
  expect(await text(await storage.read("read"))).toBe("whole");
  server.refusal = () => 403;
  await expect(storage.read("read")).rejects.toThrow("403");
});

it("shows no authority to an emulator, where none is given", async () => {
  const bare = await storageWith({ STORAGE_URL: server.url, GOOGLE_APPLICATION_CREDENTIALS: "" });
  await expect(bare.read("read")).rejects.toThrow("401");
  await expect(bare.put("read", Readable.from(["x"], { objectMode: false }))).rejects.toThrow("401");
});
