import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Reservations of an upload whose process died before the answer: the call may have arrived, so they count as spent.
 * Only while nobody else works for this upload.
 */
export async function settleUploadQuota(
  db: Pick<Db, "$executeRaw">,
  input: { uploadId: string; now: Date },
): Promise<number> {
  const { uploadId, now } = input;
  return db.$executeRaw`
    WITH open AS (
      UPDATE "QuotaEntry" SET "status" = 'committed', "settledAt" = ${now}
      WHERE "status" = 'reserved' AND "uploadId" = ${uploadId}::uuid
      RETURNING "bucketId", "units"
    ), sums AS (SELECT "bucketId", sum("units")::int AS units FROM open GROUP BY 1)
    UPDATE "QuotaBucket" AS b SET "reserved" = b."reserved" - sums.units, "used" = b."used" + sums.units
    FROM sums WHERE b."id" = sums."bucketId"`;
}
