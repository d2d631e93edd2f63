import "server-only";
import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { env } from "@/lib/env/env";
import type { StorageLocation } from "@/lib/env/storage-url";

/** How every S3 client of ours is set up. Other makers' stores are addressed by path and know no checksums of their own. */
export function s3Config(location: Extract<StorageLocation, { kind: "s3" }>): S3ClientConfig {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = env();
  return {
    region: location.region,
    ...(location.endpoint ? { endpoint: location.endpoint, forcePathStyle: true } : {}),
    ...(AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY
      ? { credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } }
      : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 120_000 },
  };
}
