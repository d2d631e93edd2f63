import { expect, test } from "vitest";
import { parseStorageUrl } from "./storage-url";

test.each([
  ["file:///srv/media", { kind: "file", folder: "/srv/media" }],
  ["file://.data/media", { kind: "file", folder: ".data/media" }],
  ["file:///srv/my%20media/", { kind: "file", folder: "/srv/my media/" }],
  ["s3://bucket", { kind: "s3", bucket: "bucket", region: "us-east-1" }],
  [
    "s3://my.bucket?endpoint=https://store.example:9000&region=eu-1",
    { kind: "s3", bucket: "my.bucket", region: "eu-1", endpoint: "https://store.example:9000" },
  ],
  ["gs://my-bucket", { kind: "gs", bucket: "my-bucket" }],
])("%s is a place for media", (url, location) => expect(parseStorageUrl(url)).toEqual(location));

test.each([
  "",
  "file://",
  "file:///",
  "file:///%E0%A4%A",
  "media",
  "/srv/media",
  "http://host/media",
  "s3://",
  "s3://bucket/folder",
  "s3://key:secret@bucket",
  "s3://bucket?endpoint=ftp://there",
])("%s is none", (url) => expect(parseStorageUrl(url)).toBeNull());
