import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { PLANNED_ONCE } from "@/lib/db/statement-name";
import { Prisma } from "@/prisma/generated/client";

const rows = z.array(
  z.object({
    profileId: z.string(),
    observedAt: z.date(),
    followers: z.bigint().nullable(),
    videoCount: z.bigint().nullable(),
    views: z.bigint().nullable(),
    seenAt: z.date().nullable(),
  }),
);

export type LastProfilePoint = z.infer<typeof rows>[number];

/** The last point of profile `p` in `scope`, of those that tell `column`. */
const last = (scope: string, column: "observedAt" | "followers" | "videoCount" | "views") => {
  const name = Prisma.raw(`s."${column}"`);
  return Prisma.sql`(SELECT ${name} FROM "ProfileSnapshot" s
    WHERE s."profileId" = p.id AND s.scope = ${scope}::uuid AND ${name} IS NOT NULL
    ORDER BY s."observedAt" DESC LIMIT 1) AS ${Prisma.raw(`"${column}"`)}`;
};

/** The last known numbers of profiles in one scope, each metric's own last; `seenAt`: when it was last looked at. */
export async function lastProfilePoints(
  tx: Tx,
  scope: string,
  profileIds: string[],
): Promise<Map<string, LastProfilePoint>> {
  const found = await tx.$queryRaw`
    SELECT ${Prisma.raw(PLANNED_ONCE)} * FROM (
      SELECT p.id AS "profileId", ${last(scope, "observedAt")}, ${last(scope, "followers")}, ${last(scope, "videoCount")},
        ${last(scope, "views")},
        (SELECT r."observedAt" FROM "ProfileRollup" r WHERE r.scope = ${scope}::uuid AND r."profileId" = p.id
         ORDER BY r.bucket DESC LIMIT 1) AS "seenAt"
      FROM unnest(${profileIds}::uuid[]) AS p(id)) point
    WHERE "observedAt" IS NOT NULL`;
  return new Map(rows.parse(found).map((point) => [point.profileId, point]));
}
