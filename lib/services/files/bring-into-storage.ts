import "server-only";
import { rename } from "node:fs/promises";
import type { Stretch } from "@/lib/storage/contract";
import { storage } from "@/lib/storage/storage";
import { arrivedPath, hasArrived, removePartialDownload } from "./partial-download";

/**
 * Brings a file from elsewhere into storage, and says whether it is whole there: it is fetched to this machine first, then
 * handed over, both as far as the time goes. `fetch` tells the path of the whole file, or null where more is to come. Safe to
 * repeat; under the file's lock.
 */
export async function bringIntoStorage(
  storageKey: string,
  stretch: Stretch,
  fetch: () => Promise<string | null>,
): Promise<boolean> {
  // The file here goes when its object is whole.
  const isThere = (await hasArrived(storageKey)) || (await storage().size(storageKey)) !== null;
  if (!isThere && !(await arrive(storageKey, fetch))) return false;
  if (!(await storage().takeFile(storageKey, arrivedPath(storageKey), stretch))) return false;
  await removePartialDownload(storageKey);
  return true;
}

async function arrive(storageKey: string, fetch: () => Promise<string | null>): Promise<boolean> {
  const path = await fetch();
  if (path === null) return false;
  await rename(path, arrivedPath(storageKey));
  return true;
}
