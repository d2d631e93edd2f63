import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Storage } from "./contract";

/** `takeFile` for stores on other machines: the file is sent there, then removed here. */
export function takeByCopy({ put, size }: Pick<Storage, "put" | "size">): Storage["takeFile"] {
  return async (key, path, options) => {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    // Taken over before, by a step that died after it.
    if (found === null && (await size(key)) !== null) return;
    const body = createReadStream(path, { highWaterMark: 1024 * 1024 });
    await put(key, body, { ...options, ...(found === null ? {} : { size: BigInt(found.size) }) });
    await rm(path, { force: true });
  };
}
