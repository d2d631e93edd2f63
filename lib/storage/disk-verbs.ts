import "server-only";
import type { Disk } from "flydrive";
import { AppError } from "@/lib/errors";
import type { Storage } from "./contract";

/** What is alike for every kind of storage. */
export function diskVerbs(disk: Disk): Pick<Storage, "size" | "remove"> {
  return {
    size: async (key) => {
      if (!(await disk.exists(key))) return null;
      const { contentLength } = await disk.getMetaData(key);
      return BigInt(contentLength);
    },
    remove: (key) => disk.delete(key),
  };
}

export const noSuchObject = (key: string, cause: unknown): AppError =>
  new AppError("not_found", "The stored file is gone.", { code: "object_missing", cause: { key, cause } });

/** Fails a stream that brings more or fewer bytes than were announced. */
export async function* exactly(
  body: AsyncIterable<Uint8Array>,
  size: bigint | undefined,
): AsyncGenerator<Uint8Array, void> {
  let seen = 0n;
  for await (const chunk of body) {
    seen += BigInt(chunk.byteLength);
    if (size !== undefined && seen > size) break;
    yield chunk;
  }
  if (size !== undefined && seen !== size) throw new Error(`The stream held ${seen} bytes instead of ${size}.`);
}
