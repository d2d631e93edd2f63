import { afterAll, beforeAll } from "vitest";
import { type S3Server, startS3Server } from "@/lib/storage/test-s3-server";
import { testFetchToCloud } from "./test-fetch-to-cloud";

let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server();
  Object.assign(process.env, { STORAGE_URL: s3.url, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" });
});
afterAll(() => s3.close());

testFetchToCloud(() => Object.assign(s3, { leftovers: () => s3.uploads.size }));
