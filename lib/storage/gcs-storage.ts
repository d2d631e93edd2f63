import "server-only";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { GCSDriver } from "flydrive/drivers/gcs";
import type { StorageLocation } from "@/lib/env/storage-url";
import { cancelGcsSession } from "./cancel-gcs-session";
import type { Storage } from "./contract";
import { diskVerbs, exactly } from "./disk-verbs";
import { gcsClient } from "./gcs-client";
import { gcsRead } from "./gcs-read";
import { gcsSendOn } from "./gcs-send-on";
import { takeBySending } from "./take-by-sending";

const CHUNK_BYTES = 16 * 1024 * 1024;

type PutOptions = { contentType?: string; size?: bigint; signal?: AbortSignal };

/** Media in Google Cloud Storage. An object appears when its resumable upload is complete. */
export function gcsStorage(location: Extract<StorageLocation, { kind: "gs" }>): Storage {
  const client = gcsClient(location, true);
  const bucket = client.bucket(location.bucket);
  const disk = new Disk(new GCSDriver({ storage: client, bucket: location.bucket, visibility: "private" }));
  const verbs = diskVerbs(disk);

  const put = async (key: string, body: Readable, options?: PutOptions) => {
    const source = exactly(body, options?.size);
    const first = await source.next();
    const file = bucket.file(key);
    const metadata = options?.contentType ? { contentType: options.contentType } : {};
    let session: string | undefined;
    async function* all() {
      if (!first.done) yield first.value;
      yield* source;
    }
    try {
      const [uri] = await file.createResumableUpload({ metadata });
      session = uri;
      // A broken chunk is sent again. The library has no right range for a chunk of nothing.
      const target = file.createWriteStream({ uri, offset: 0, ...(first.done ? {} : { chunkSize: CHUNK_BYTES }) });
      await pipeline(all, target, options?.signal ? { signal: options.signal } : {});
    } catch (error) {
      if (session !== undefined) await cancelGcsSession(client, session);
      throw error;
    } finally {
      body.destroy();
    }
  };
  const read: Storage["read"] = (key, range) => gcsRead(client, { bucket: location.bucket, key }, range);
  const store = { ...verbs, put, read };
  return { ...store, takeFile: takeBySending(store, gcsSendOn(bucket, store)) };
}
