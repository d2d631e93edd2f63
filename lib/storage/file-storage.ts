import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Storage } from "./contract";
import { diskVerbs, exactly, noSuchObject } from "./disk-verbs";
import { fileReader } from "./file-reader";

const WRITE_AHEAD_BYTES = 1024 * 1024;

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** Media in a folder. An object appears whole, by a rename within the file system. */
export function fileStorage(folder: string): Storage {
  const verbs = diskVerbs(new Disk(new FSDriver({ location: folder, visibility: "private" })));
  const pathOf = (key: string) => join(folder, key);

  async function place(key: string, write: (draft: string) => Promise<void>): Promise<void> {
    const draft = join(incomingFolder(folder), randomUUID());
    await mkdir(incomingFolder(folder), { recursive: true, mode: 0o700 });
    await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 });
    try {
      await write(draft);
      await rename(draft, pathOf(key));
    } finally {
      await rm(draft, { force: true });
    }
  }

  return {
    ...verbs,
    put: (key, body, options) =>
      place(key, (draft) =>
        pipeline(
          body,
          (source) => exactly(source, options?.size),
          createWriteStream(draft, { mode: 0o600, highWaterMark: WRITE_AHEAD_BYTES }),
        ),
      ),
    takeFile: async (key, path) => {
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 });
      try {
        await rename(path, pathOf(key));
        return true;
      } catch (error) {
        // Taken over before, by a step that died after it.
        if (isMissing(error) && (await verbs.size(key)) !== null) return true;
        if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
        await place(key, (draft) => copyFile(path, draft));
        await rm(path, { force: true });
        return true;
      }
    },
    read: async (key, range) => {
      try {
        return await fileReader(pathOf(key), Number(range?.start ?? 0), Number(range?.end ?? Number.MAX_SAFE_INTEGER));
      } catch (error) {
        throw isMissing(error) ? noSuchObject(key, error) : error;
      }
    },
  };
}

/** Where objects are written before they are whole. */
export const incomingFolder = (folder: string): string => join(folder, ".incoming");
