import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { PLANNED_ONCE } from "@/lib/db/statement-name";
import { startOfQuarterHour } from "@/lib/time/quarter-hour";
import { Prisma } from "@/prisma/generated/client";
import { shared } from "./metric-sql";
import { toSqlArray } from "./to-sql-array";

const rows = z.array(z.object({ profileId: z.string(), countedSince: z.date().nullable(), countedNow: z.boolean() }));

/**
 * Of these profiles those of which nothing is known from after `observedAt`, that no workspace sees otherwise than everybody,
 * and of which no known video is published later: what they are seen with then is added to what is known (appendLooks).
 * `countedSince`: the first count of followers; `countedNow`: there is a count of that very minute.
 */
export async function freshProfiles(
  tx: Tx,
  profileIds: string[],
  observedAt: Date,
): Promise<Map<string, z.output<typeof rows>[number]>> {
  const found = await tx.$queryRaw`
    SELECT ${Prisma.raw(PLANNED_ONCE)} p.id AS "profileId", (SELECT s."observedAt" FROM "ProfileSnapshot" s
      WHERE s."profileId" = p.id AND s.scope = ${shared} AND s.followers > 0 ORDER BY s."observedAt" LIMIT 1) AS "countedSince",
      EXISTS (SELECT 1 FROM "ProfileSnapshot" s WHERE s."profileId" = p.id AND s.scope = ${shared}
        AND s."observedAt" = ${observedAt}::timestamptz) AS "countedNow"
    FROM "Profile" p
    WHERE p.id = ANY(${toSqlArray(profileIds)}::uuid[]) AND p.scope = ${shared}
      AND NOT EXISTS (SELECT 1 FROM "ProfileView" view WHERE view."profileId" = p.id)
      AND NOT EXISTS (SELECT 1 FROM "ProfileRollup" r WHERE r.scope = ${shared} AND r."profileId" = p.id
        AND r.bucket >= ${startOfQuarterHour(observedAt)}::timestamptz AND r."observedAt" > ${observedAt}::timestamptz)
      AND NOT EXISTS (SELECT 1 FROM "VideoState" g WHERE g.scope = ${shared} AND g."profileId" = p.id
        AND g."publishedAt" >= ${observedAt}::timestamptz)`;
  return new Map(rows.parse(found).map((row) => [row.profileId, row]));
}
