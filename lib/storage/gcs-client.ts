import "server-only";
import { IdempotencyStrategy, Storage, type StorageOptions } from "@google-cloud/storage";
import { env } from "@/lib/env/env";
import type { StorageLocation } from "@/lib/env/storage-url";
import { gcsChecksum } from "./gcs-checksum";

/**
 * The GCS client: by the service account's file where one is named, else by what the machine gives. `repeats`: whether
 * what failed may be done again, as it may where whole objects are written, and may not where objects are joined.
 */
export function gcsClient(location: Extract<StorageLocation, { kind: "gs" }>, repeats: boolean): Storage {
  const keyFilename = env().GOOGLE_APPLICATION_CREDENTIALS;
  return new Storage({
    ...(location.endpoint ? endpointOptions(location.endpoint, keyFilename !== undefined) : {}),
    ...(keyFilename ? { keyFilename } : {}),
    crc32cGenerator: gcsChecksum,
    ...(repeats ? { retryOptions: { idempotencyStrategy: IdempotencyStrategy.RetryAlways } } : {}),
  });
}

/** Google's library calls another endpoint than its own without any authority, which only an emulator takes. */
function endpointOptions(endpoint: string, hasKey: boolean): StorageOptions {
  const { protocol, hostname } = new URL(endpoint);
  if (!hasKey && protocol === "http:") return { apiEndpoint: endpoint };
  const isGoogles = /(^|\.)googleapis\.com$/.test(hostname);
  // Its write streams heed no `useAuthWithCustomEndpoint`, only whether the host is of the universe.
  const universe = isGoogles ? {} : { universeDomain: hostname };
  return { apiEndpoint: endpoint, useAuthWithCustomEndpoint: true, ...universe };
}
