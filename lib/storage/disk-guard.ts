import "server-only";
import { mkdir, statfs } from "node:fs/promises";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { storageLocation } from "./storage-location";

/** Refuses what would leave less than DISK_MIN_FREE_BYTES free in a folder (code `disk_full`). */
export async function ensureFolderRoom(folder: string, bytes: bigint): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder, { bigint: true });
  if (bavail * bsize - bytes >= BigInt(env().DISK_MIN_FREE_BYTES)) return;
  throw new AppError(
    "payload_too_large",
    "The server's disk has too little room for this file. Free some, or ask its administrator.",
    {
      code: "disk_full",
    },
  );
}

/** The same for where media lie; a store on other machines has no such limit. */
export async function ensureStorageRoom(bytes: bigint): Promise<void> {
  const location = storageLocation();
  if (location.kind === "file") await ensureFolderRoom(location.folder, bytes);
}
