import "server-only";
import type { Storage as Client } from "@google-cloud/storage";
import { request } from "undici";
import { log } from "@/lib/observability/log";
import { gcsAuthority } from "./gcs-authority";

const PATIENCE_MS = 10_000;

/** Throws away what GCS holds of an upload that nobody will finish. Where that fails, GCS does it after a week. */
export async function cancelGcsSession(client: Client, uri: string): Promise<void> {
  try {
    const headers = { ...(await gcsAuthority(client, uri)), "content-length": "0" };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    // 499 where it was under way (https://cloud.google.com/storage/docs/performing-resumable-uploads#cancel-upload).
    const { body } = await request(uri, { method: "DELETE", headers, signal });
    await body.dump();
  } catch (err) {
    log().warn({ err }, "an upload to GCS could not be cancelled");
  }
}
