import "server-only";
import { z } from "zod";
import { marksPassed } from "@/lib/analytics/milestones";
import type { Ctx } from "@/lib/services/context";
import { toCount } from "@/lib/services/metrics/count";
import { seenPoint, shared } from "@/lib/services/metrics/metric-sql";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { Platform } from "@/prisma/generated/enums";
import type { MilestoneDto } from "./schemas";

const row = z.object({
  profileId: z.string(),
  platform: z.enum(Platform),
  profileTitle: z.string().nullable(),
  at: z.date(),
  previousSeenAt: z.date().nullable(),
  followers: z.bigint().nullable(),
  views: z.bigint().nullable(),
});

/** The marks that the followers and the views in all of a blogger's accounts were seen to pass. */
export async function readProfileMarks(ctx: Ctx, bloggerId: string): Promise<MilestoneDto[]> {
  const found = await ctx.db.$queryRaw`
    SELECT w."profileId"::text, w.platform::text, p.title AS "profileTitle", s."observedAt" AS at, s."previousSeenAt",
      s.followers, s.views
    FROM (${watchedProfiles(ctx.workspaceId, { bloggerId })}) w JOIN "Profile" p ON p.id = w."profileId"
    JOIN "ProfileSnapshot" s ON s."profileId" = w."profileId" AND s.scope IN (w.scope, ${shared}) AND ${seenPoint}
    ORDER BY w."profileId", s."observedAt"`;
  const byProfile = Map.groupBy(z.array(row).parse(found), (point) => point.profileId);
  return [...byProfile.values()].flatMap((points) =>
    (["followers", "views"] as const).flatMap((subject) =>
      marksPassed(
        points.flatMap((point) => (point[subject] === null ? [] : [{ ...point, value: point[subject] }])),
      ).flatMap(({ mark, after, by, value }) => {
        const of = points[0];
        if (!of) return [];
        const { profileId, platform, profileTitle } = of;
        return {
          ...{ subject, profileId, platform, profileTitle, video: null },
          ...{ mark: toCount(mark), value: toCount(value), after: after.toISOString(), by: by.toISOString() },
        };
      }),
    ),
  );
}
