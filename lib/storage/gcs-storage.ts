import "server-only";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { GCSDriver } from "flydrive/drivers/gcs";
import type { StorageLocation } from "@/lib/env/storage-url";
import type { Storage } from "./contract";
import { diskVerbs, exactly } from "./disk-verbs";
import { gcsClient } from "./gcs-client";
import { gcsRead } from "./gcs-read";
import { takeByCopy } from "./take-by-copy";

const CHUNK_BYTES = 16 * 1024 * 1024;

/** Media in Google Cloud Storage. An object appears when its resumable upload is complete. */
export function gcsStorage(location: Extract<StorageLocation, { kind: "gs" }>): Storage {
  const client = gcsClient(location, true);
  const bucket = client.bucket(location.bucket);
  const disk = new Disk(new GCSDriver({ storage: client, bucket: location.bucket, visibility: "private" }));
  const verbs = diskVerbs(disk);

  const put: Storage["put"] = async (key, body, options) => {
    const source = exactly(body, options?.size);
    const first = await source.next();
    const target = bucket.file(key).createWriteStream({
      resumable: true,
      // A broken chunk is sent again. The library has no right range for a chunk of nothing.
      ...(first.done ? {} : { chunkSize: CHUNK_BYTES }),
      ...(options?.contentType ? { contentType: options.contentType } : {}),
    });
    async function* all() {
      if (!first.done) yield first.value;
      yield* source;
    }
    await pipeline(all, target);
  };

  return {
    ...verbs,
    put,
    takeFile: takeByCopy({ put, size: verbs.size }),
    read: (key, range) => gcsRead(client, { bucket: location.bucket, key }, range),
  };
}
