import "server-only";
import { Storage } from "@google-cloud/storage";
import { env } from "@/lib/env/env";
import type { StorageLocation } from "@/lib/env/storage-url";

/** The GCS client: by the service account's file where one is named, else by what the machine gives. */
export function gcsClient(location: Extract<StorageLocation, { kind: "gs" }>): Storage {
  const keyFilename = env().GOOGLE_APPLICATION_CREDENTIALS;
  return new Storage({
    ...(location.endpoint ? { apiEndpoint: location.endpoint } : {}),
    ...(keyFilename ? { keyFilename } : {}),
  });
}
