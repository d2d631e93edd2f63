import { afterAll, afterEach, beforeAll, vi } from "vitest";
import type { Storage } from "./contract";
import { storageWith, testCloudStorage } from "./test-cloud-storage";
import { testHandOver } from "./test-hand-over";
import { type S3Server, startS3Server } from "./test-s3-server";

// The product's own code and Amazon's library against a stand-in of the protocol.

let server: S3Server;
let storage: Storage;

beforeAll(async () => {
  server = await startS3Server();
  const keys = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" };
  storage = await storageWith({ STORAGE_URL: server.url, ...keys });
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

afterEach(() => {
  server.refusal = undefined;
});

const leftovers = () => server.uploads.size;
testCloudStorage(() => storage, leftovers);
testHandOver(() => ({ storage, server, leftovers, isPiece: server.isPiece }));
