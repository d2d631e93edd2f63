import "server-only";
import { buffer } from "node:stream/consumers";
import { storage } from "@/lib/storage/storage";

/** Bytes `start` to `end` (both counted) of a stored file in memory: for heads, tables and pictures, never for whole videos. */
export async function readRange(key: string, start: bigint, end?: bigint): Promise<Buffer> {
  return buffer(await storage().read(key, end === undefined ? { start } : { start, end }));
}
