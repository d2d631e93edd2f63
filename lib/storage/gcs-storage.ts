import "server-only";
import { pipeline } from "node:stream/promises";
import { ApiError } from "@google-cloud/storage";
import { Disk } from "flydrive";
import { GCSDriver } from "flydrive/drivers/gcs";
import type { StorageLocation } from "@/lib/env/storage-url";
import type { Storage } from "./contract";
import { diskVerbs, exactly, noSuchObject } from "./disk-verbs";
import { gcsClient } from "./gcs-client";
import { takeByCopy } from "./take-by-copy";

const CHUNK_BYTES = 16 * 1024 * 1024;

/** Media in Google Cloud Storage. An object appears when its resumable upload is complete. */
export function gcsStorage(location: Extract<StorageLocation, { kind: "gs" }>): Storage {
  const client = gcsClient(location);
  const bucket = client.bucket(location.bucket);
  const disk = new Disk(new GCSDriver({ storage: client, bucket: location.bucket, visibility: "private" }));
  const verbs = diskVerbs(disk);

  const put: Storage["put"] = async (key, body, options) => {
    const target = bucket.file(key).createWriteStream({
      resumable: true,
      chunkSize: CHUNK_BYTES,
      ...(options?.contentType ? { contentType: options.contentType } : {}),
    });
    await pipeline(body, (source) => exactly(source, options?.size), target);
  };

  return {
    ...verbs,
    put,
    takeFile: takeByCopy({ put, size: verbs.size }),
    read: async (key, range) => {
      const stream = bucket.file(key).createReadStream({
        validation: false,
        ...(range ? { start: Number(range.start) } : {}),
        ...(range?.end === undefined ? {} : { end: Number(range.end) }),
      });
      return new Promise((done, fail) => {
        const refuse = (error: Error) =>
          fail(error instanceof ApiError && error.code === 404 ? noSuchObject(key, error) : error);
        stream.once("error", refuse);
        // Comes with the answer's head, which a first look asks for.
        stream.once("response", () => {
          stream.off("error", refuse);
          done(stream);
        });
        stream.read(0);
      });
    },
  };
}
