import "server-only";
import { access, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env/env";

export const downloadFolder = (): string => resolve(join(env().DATA_DIR, "downloads"));

/** Where the bytes of a download wait until they are whole, for the next step to go on from. */
export const partialPath = (storageKey: string): string =>
  join(downloadFolder(), `${storageKey.replaceAll("/", "_")}.part`);

/** The same for a tool that keeps several files under way. */
export const partialFolder = (storageKey: string): string => `${partialPath(storageKey)}s`;

/** Where it waits when it is whole, until it is whole in storage, too. */
export const arrivedPath = (storageKey: string): string => `${partialPath(storageKey)}.whole`;

export async function hasArrived(storageKey: string): Promise<boolean> {
  try {
    await access(arrivedPath(storageKey));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

export async function removePartialDownload(storageKey: string): Promise<void> {
  const path = partialPath(storageKey);
  const all = [path, `${path}.json`, partialFolder(storageKey), arrivedPath(storageKey)];
  await Promise.all(all.map((one) => rm(one, { force: true, recursive: true })));
}
