import { afterAll, beforeAll } from "vitest";
import { type GcsServer, startGcsServer } from "@/lib/storage/test-gcs-server";
import { testFetchToCloud } from "./test-fetch-to-cloud";

let gcs: GcsServer;
beforeAll(async () => {
  gcs = await startGcsServer();
  Object.assign(process.env, { STORAGE_URL: gcs.url, GOOGLE_APPLICATION_CREDENTIALS: gcs.keyFile });
});
afterAll(() => gcs.close());

testFetchToCloud(() => Object.assign(gcs, { leftovers: gcs.waiting }));
