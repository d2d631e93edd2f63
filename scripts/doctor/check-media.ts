import type { Env } from "@/lib/env/schema";
import { parseStorageUrl } from "@/lib/env/storage-url";
import { storage } from "@/lib/storage/storage";
import { type Finding, reasonOf } from "@/scripts/doctor/finding";

const part = "media";

/** Whether the store of STORAGE_URL answers. A folder is made when the first file comes. */
export async function checkMedia(env: Env): Promise<Finding> {
  const location = env.STORAGE_URL === undefined ? null : parseStorageUrl(env.STORAGE_URL);
  if (location === null) return { part, state: "ok", says: "in the folder media there" };
  if (location.kind === "file") return { part, state: "ok", says: `in ${location.folder}` };
  try {
    await storage().size("health/doctor");
    return { part, state: "ok", says: `${location.kind}://${location.bucket} answers` };
  } catch (error) {
    const says = `${location.kind}://${location.bucket} does not answer: ${reasonOf(error instanceof Error ? (error.cause ?? error) : error)}`;
    return { part, state: "missing", says, cost: "Uploads and downloads fail." };
  }
}
