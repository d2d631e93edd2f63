import "server-only";
import type { Db } from "@/lib/db/client";

/** Longer than any call may take. */
const STALE_AFTER_MS = 10 * 60_000;

/**
 * Reservations whose process died between asking and answering. The call may have arrived, so they count as spent:
 * to spend too little is harmless, to pass the limit is not. Answers how many there were.
 */
export async function settleStaleQuota(db: Pick<Db, "$executeRaw">, now: Date): Promise<number> {
  const before = new Date(now.getTime() - STALE_AFTER_MS);
  return db.$executeRaw`
    WITH stale AS (
      UPDATE "QuotaEntry" SET "status" = 'committed', "settledAt" = ${now}
      WHERE "status" = 'reserved' AND "at" < ${before}
      RETURNING "bucketId", "units"
    ), sums AS (SELECT "bucketId", sum("units")::int AS units FROM stale GROUP BY 1)
    UPDATE "QuotaBucket" AS b SET "reserved" = b."reserved" - sums.units, "used" = b."used" + sums.units
    FROM sums WHERE b."id" = sums."bucketId"`;
}
