import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Ends a reservation: `committed` when the call may have arrived, `refused` when the answer was that the quota is used up,
 * `released` when it was never sent.
 * Safe to repeat: only a reservation that is still open moves units.
 */
export async function settleQuota(
  db: Pick<Db, "$executeRaw">,
  input: { entryId: string; outcome: "committed" | "refused" | "released"; now: Date },
): Promise<void> {
  const { entryId, outcome, now } = input;
  const status = outcome === "released" ? outcome : "committed";
  await db.$executeRaw`
    WITH settled AS (
      UPDATE "QuotaEntry" SET "status" = ${status}::"QuotaEntryStatus", "settledAt" = ${now}
      WHERE "id" = ${entryId}::uuid AND "status" = 'reserved'
      RETURNING "bucketId", "units", "status"
    )
    UPDATE "QuotaBucket" AS b
    SET "reserved" = b."reserved" - settled."units",
        "used" = b."used" + CASE WHEN settled."status" = 'committed' THEN settled."units" ELSE 0 END,
        "refusedAt" = CASE ${outcome}::text WHEN 'refused' THEN ${now}::timestamptz WHEN 'committed' THEN NULL ELSE b."refusedAt" END
    FROM settled WHERE b."id" = settled."bucketId"`;
}
