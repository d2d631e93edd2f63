import "server-only";
import { mkdir } from "node:fs/promises";
import { FileStore } from "@tus/file-store";
import type { DataStore, KvStore, Upload } from "@tus/server";
import { keepWhatCame } from "./keep-what-came";
import { storage } from "./storage";
import { storageLocation } from "./storage-location";
import { traces } from "./traces";

/**
 * A chunk, with what S3 had too little of for a part before it (5 MiB), is one part: tus' store tells from the sum of the
 * parts where an upload goes on, and of two under way the second may arrive without the first.
 */
const PART_BYTES = (32 + 5) * 1024 * 1024;

let made: { id: string; store: Promise<DataStore> } | undefined;

/**
 * Where tus writes: the same objects that `storage()` reads once they are whole. `records` tells of an upload by its key,
 * for the stores in a folder and in GCS; S3 keeps that with the object.
 */
export function tusStore(records: KvStore<Upload>): Promise<DataStore> {
  const id = JSON.stringify(storageLocation());
  if (made?.id !== id) made = { id, store: open(records) };
  const current = made;
  // A store that could not be opened is tried anew.
  current.store.catch(() => {
    if (made === current) made = undefined;
  });
  return current.store;
}

async function open(records: KvStore<Upload>): Promise<DataStore> {
  const location = storageLocation();
  if (location.kind === "file") {
    await mkdir(location.folder, { recursive: true, mode: 0o700 });
    return new FileStore({ directory: location.folder, configstore: records });
  }
  if (location.kind === "s3") {
    const [{ S3Store }, { s3Config }] = await Promise.all([import("@tus/s3-store"), import("./s3-client")]);
    const s3ClientConfig = { ...s3Config(location), bucket: location.bucket };
    return keepWhatCame(
      new S3Store({ partSize: PART_BYTES, useTags: false, maxConcurrentPartUploads: 8, s3ClientConfig }),
    );
  }
  const [{ GcsTusStore }, { gcsClient }] = await Promise.all([import("./gcs-tus-store"), import("./gcs-client")]);
  return keepWhatCame(new GcsTusStore({ bucket: gcsClient(location, false).bucket(location.bucket) }, records));
}

/** Removes what is left beside an object in a bucket when it is whole, or gone. */
export async function removeTusTraces(key: string): Promise<void> {
  if (storageLocation().kind === "file") return;
  await Promise.all(Object.values(traces(key)).map((one) => storage().remove(one)));
}
