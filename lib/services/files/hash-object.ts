import "server-only";
import { createHash, type Hash } from "node:crypto";
import { storage } from "@/lib/storage/storage";

/** A SHA-256 under way: of the first `at` bytes. Node cannot write it down, so it lives in one process. */
export type Hashing = { hash: Hash; at: bigint };

export const startHashing = (): Hashing => ({ hash: createHash("sha256"), at: 0n });

/** Hashes the bytes from `at` on, until the object ends or the time is over; says whether it ended. After a failure it may go on. */
export async function hashOn(key: string, hashing: Hashing, until?: Date): Promise<boolean> {
  const rest = hashing.at > 0n ? { start: hashing.at } : undefined;
  for await (const chunk of await storage().read(key, rest)) {
    hashing.hash.update(chunk);
    hashing.at += BigInt(chunk.length);
    if (until && Date.now() >= until.getTime()) return false;
  }
  return true;
}

/** SHA-256 of a stored file, in hex; about a second a GiB. */
export async function hashObject(key: string): Promise<string> {
  const hashing = startHashing();
  await hashOn(key, hashing);
  return hashing.hash.digest("hex");
}
