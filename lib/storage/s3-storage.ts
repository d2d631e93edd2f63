import "server-only";
import { Readable } from "node:stream";
import { GetObjectCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import type { StorageLocation } from "@/lib/env/storage-url";
import type { Storage } from "./contract";
import { diskVerbs, exactly, noSuchObject } from "./disk-verbs";
import { s3Config } from "./s3-client";
import { S3Parts } from "./s3-parts";
import { takeBySending } from "./take-by-sending";

/** S3 takes at most 10,000 parts an object. */
const MAX_PARTS = 10_000n;
const PART_BYTES = 16n * 1024n * 1024n;

/** Media in an S3-compatible store. Large objects go up in parts, which are thrown away when the stream is cut. */
export function s3Storage(location: Extract<StorageLocation, { kind: "s3" }>): Storage {
  const Bucket = location.bucket;
  const client = new S3Client(s3Config(location));
  const parts = new S3Parts({ ...s3Config(location), bucket: Bucket });
  const disk = new Disk(new S3Driver({ client, bucket: Bucket, visibility: "private", supportsACL: false }));
  const verbs = diskVerbs(disk);

  const put: Storage["put"] = async (key, body, options) => {
    const least = options?.size === undefined ? PART_BYTES : options.size / MAX_PARTS + 1n;
    const upload = new Upload({
      client,
      queueSize: 3,
      partSize: Number(least > PART_BYTES ? least : PART_BYTES),
      params: {
        Bucket,
        Key: key,
        Body: Readable.from(exactly(body, options?.size), { objectMode: false }),
        ...(options?.contentType ? { ContentType: options.contentType } : {}),
      },
    });
    await upload.done();
  };

  return {
    ...verbs,
    put,
    takeFile: takeBySending({ put, size: verbs.size }, (file, stretch) => parts.send(file, stretch)),
    read: async (key, range) => {
      const Range = range ? `bytes=${range.start}-${range.end ?? ""}` : undefined;
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket, Key: key, ...(Range ? { Range } : {}) }));
        if (answer.Body instanceof Readable) return answer.Body;
      } catch (error) {
        if (error instanceof NoSuchKey) throw noSuchObject(key, error);
        throw error;
      }
      throw new Error(`The store gave no stream of ${key}.`);
    },
  };
}
