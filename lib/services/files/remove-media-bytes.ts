import "server-only";
import { storage } from "@/lib/storage/storage";
import { removeTusTraces } from "@/lib/storage/tus-store";
import { removePartialDownload } from "./partial-download";
import { abandonTusUpload } from "./tus/abandon-tus-upload";

/** Removes whatever of a file is stored: the object, an unfinished upload, a partial download. Safe to repeat. */
export async function removeMediaBytes(storageKey: string): Promise<void> {
  await abandonTusUpload(storageKey);
  await storage().remove(storageKey);
  await removeTusTraces(storageKey);
  await removePartialDownload(storageKey);
}
