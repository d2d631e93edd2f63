import { afterAll, beforeAll } from "vitest";
import { type S3Server, startS3Server } from "@/lib/storage/test-s3-server";
import { type CloudFiles, startCloudFiles, testCloudFiles } from "./test-cloud-files";

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
