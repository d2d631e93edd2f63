import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Storage, Stretch } from "./contract";

/** The least that is sent in one call: small, so that on a slow line, too, it is done within a step. */
export const PIECE_BYTES = 8 * 1024 * 1024;

export type LocalFile = { key: string; path: string; size: number };
/** Sends what the store has not got of a file of several pieces, as far as the time goes, but some of it in any case; says whether it is whole. */
export type SendOn = (file: LocalFile, stretch: Stretch) => Promise<boolean>;

/** `takeFile` for stores on other machines: the file is removed here when it is whole there. */
export function takeBySending(
  { put, size: sizeOf }: Pick<Storage, "put" | "size">,
  sendOn: SendOn,
): Storage["takeFile"] {
  return async (key, path, stretch) => {
    stretch.signal?.throwIfAborted();
    const stored = await sizeOf(key);
    const size = await sizeHere(path);
    // Taken over before, by a step that died after it.
    if (size === null && stored !== null) return true;
    if (size === null) throw new Error(`Neither the file nor its object is there: ${key}`);
    if (stored === BigInt(size)) return removed(path);
    if (size > PIECE_BYTES) return (await sendOn({ key, path, size }, stretch)) && removed(path);
    await put(key, createReadStream(path), { size: BigInt(size) });
    return removed(path);
  };
}
async function removed(path: string): Promise<true> {
  await rm(path, { force: true });
  return true;
}

async function sizeHere(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
