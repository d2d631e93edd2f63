import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";

const rows = z.array(
  z.object({
    observedAt: z.date(),
    followers: z.bigint().nullable(),
    videoCount: z.bigint().nullable(),
    views: z.bigint().nullable(),
    seenAt: z.date().nullable(),
  }),
);

/** The last known numbers of a profile in one scope, each metric's own last; `seenAt`: when it was last looked at. */
export async function findLastProfilePoint(tx: Tx, scope: string, profileId: string) {
  const found = await tx.$queryRaw`
    SELECT max(s."observedAt") AS "observedAt",
      (array_agg(s.followers ORDER BY s."observedAt" DESC) FILTER (WHERE s.followers IS NOT NULL))[1] AS followers,
      (array_agg(s."videoCount" ORDER BY s."observedAt" DESC) FILTER (WHERE s."videoCount" IS NOT NULL))[1] AS "videoCount",
      (array_agg(s.views ORDER BY s."observedAt" DESC) FILTER (WHERE s.views IS NOT NULL))[1] AS views,
      (SELECT max(r."observedAt") FROM "ProfileRollup" r
       WHERE r.scope = ${scope}::uuid AND r."profileId" = ${profileId}::uuid) AS "seenAt"
    FROM "ProfileSnapshot" s WHERE s."profileId" = ${profileId}::uuid AND s.scope = ${scope}::uuid
    HAVING count(*) > 0`;
  return rows.parse(found)[0] ?? null;
}
