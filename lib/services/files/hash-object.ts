import "server-only";
import { createHash } from "node:crypto";
import { storage } from "@/lib/storage/storage";

/** SHA-256 of a stored file, in hex; about a second a GiB. */
export async function hashObject(key: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await storage().read(key)) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest("hex");
}
