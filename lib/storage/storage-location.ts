import "server-only";
import { join, resolve } from "node:path";
import { env } from "@/lib/env/env";
import { parseStorageUrl, type StorageLocation } from "@/lib/env/storage-url";

/** Where this installation's media lie: STORAGE_URL, or the folder `media` under DATA_DIR. Folders come out absolute. */
export function storageLocation(): StorageLocation {
  const { STORAGE_URL, DATA_DIR } = env();
  const location = STORAGE_URL === undefined ? null : parseStorageUrl(STORAGE_URL);
  if (location === null) return { kind: "file", folder: resolve(join(DATA_DIR, "media")) };
  return location.kind === "file" ? { kind: "file", folder: resolve(location.folder) } : location;
}
