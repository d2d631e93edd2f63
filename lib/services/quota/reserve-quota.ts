import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db/client";
import type { CivilDate } from "@/lib/time/civil-date";
import type { Bucket } from "./rules";

export type Reservation = { entryId: string };

export type ReserveInput = {
  credential: string;
  bucket: Bucket;
  day: CivilDate;
  limit: number;
  method: string;
  units: number;
  now: Date;
  workspaceId?: string | null;
  profileId?: string | null;
  runId?: string | null;
  uploadId?: string | null;
};

const rows = z.array(z.object({ id: z.uuid() }));

/**
 * Takes units from a bucket for a call about to be made, or answers `null` when they are not there.
 * One statement: the row lock of the bucket decides between parallel callers, so used + reserved never passes the limit.
 * The limit is the one configured now; a lowered one refuses at once.
 */
export async function reserveQuota(db: Pick<Db, "$queryRaw">, input: ReserveInput): Promise<Reservation | null> {
  const { credential, bucket, day, limit, method, units, now } = input;
  if (units > limit) return null;
  const answer = await db.$queryRaw`
    WITH taken AS (
      INSERT INTO "QuotaBucket" AS b ("id", "credential", "name", "day", "limit", "used", "reserved")
      VALUES (gen_random_uuid(), ${credential}, ${bucket}, ${day}::date, ${limit}, 0, ${units})
      ON CONFLICT ("credential", "name", "day") DO UPDATE
        SET "reserved" = b."reserved" + EXCLUDED."reserved", "limit" = EXCLUDED."limit"
        WHERE b."used" + b."reserved" + EXCLUDED."reserved" <= EXCLUDED."limit"
      RETURNING b."id"
    )
    INSERT INTO "QuotaEntry" ("id", "bucketId", "method", "units", "status", "workspaceId", "profileId", "runId",
      "uploadId", "at")
    SELECT gen_random_uuid(), taken."id", ${method}, ${units}, 'reserved', ${input.workspaceId ?? null}::uuid,
           ${input.profileId ?? null}::uuid, ${input.runId ?? null}::uuid, ${input.uploadId ?? null}::uuid, ${now}
    FROM taken
    RETURNING "id"`;
  const entry = rows.parse(answer)[0];
  return entry ? { entryId: entry.id } : null;
}
