import "server-only";
import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Storage } from "./contract";
import { diskVerbs, exactly, noSuchObject } from "./disk-verbs";

/** Few large reads: with 64 KiB, Node's default, sending on is half as fast. */
const READ_BYTES = 1024 * 1024;

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
          createWriteStream(draft, { mode: 0o600, highWaterMark: READ_BYTES }),
        ),
      ),
    takeFile: async (key, path) => {
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 });
      try {
        await rename(path, pathOf(key));
      } catch (error) {
        // Taken over before, by a step that died after it.
        if (isMissing(error) && (await verbs.size(key)) !== null) return;
        if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
        await place(key, (draft) => copyFile(path, draft));
        await rm(path, { force: true });
      }
    },
    read: (key, range) =>
      new Promise((done, fail) => {
        const stream = createReadStream(pathOf(key), {
          highWaterMark: READ_BYTES,
          ...(range ? { start: Number(range.start) } : {}),
          ...(range?.end === undefined ? {} : { end: Number(range.end) }),
        });
        const refuse = (error: Error) => fail(isMissing(error) ? noSuchObject(key, error) : error);
        stream.once("error", refuse);
        stream.once("open", () => {
          stream.off("error", refuse);
          done(stream);
        });
      }),
  };
}

/** Where objects are written before they are whole. */
export const incomingFolder = (folder: string): string => join(folder, ".incoming");
