import "server-only";
import { storageLocation } from "@/lib/storage/storage-location";
import { tusStore } from "@/lib/storage/tus-store";
import { mediaRecords } from "./media-records";
import { isTusError } from "./tus-error";

/** Throws away the parts of an unfinished upload in S3, which would be charged for. Elsewhere they are the object itself. */
export async function abandonTusUpload(storageKey: string): Promise<void> {
  if (storageLocation().kind !== "s3") return;
  const store = await tusStore(mediaRecords);
  try {
    await store.remove(storageKey);
  } catch (error) {
    if (!isTusError(error) || error.status_code !== 404) throw error;
  }
}
