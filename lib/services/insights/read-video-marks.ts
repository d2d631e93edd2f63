import "server-only";
import { z } from "zod";
import { marksBetween } from "@/lib/analytics/milestones";
import type { Ctx } from "@/lib/services/context";
import { toCount } from "@/lib/services/metrics/count";
import { seenPoint, shared } from "@/lib/services/metrics/metric-sql";
import { toSqlJson } from "@/lib/services/metrics/to-sql-json";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { Platform } from "@/prisma/generated/enums";
import type { MilestoneDto } from "./schemas";

/** Only a video that grew past one of these tells something of its account. */
const LEAST_VIEWS = 10_000n;
const AT_MOST = 20;

const grown = z.array(z.object({ videoId: z.string(), firstViews: z.bigint(), views: z.bigint() }));
const crossing = z.object({
  profileId: z.string(),
  platform: z.enum(Platform),
  profileTitle: z.string().nullable(),
  videoId: z.string(),
  title: z.string(),
  mark: z.bigint(),
  value: z.bigint(),
  after: z.date(),
  by: z.date(),
});

/** The highest mark that the views of each of a blogger's videos were seen to pass, of the videos with the highest ones. */
export async function readVideoMarks(ctx: Ctx, bloggerId: string): Promise<MilestoneDto[]> {
  const watched = watchedProfiles(ctx.workspaceId, { bloggerId });
  const candidates = grown.parse(
    await ctx.db.$queryRaw`
      SELECT g."videoId"::text, g."firstViews", g.views
      FROM (${watched}) w JOIN "VideoState" g ON g.scope = w.scope AND g."profileId" = w."profileId"
      WHERE g.views >= ${LEAST_VIEWS} AND g.views > g."firstViews"`,
  );
  const asked = candidates
    .flatMap(({ videoId, firstViews, views }) => {
      const mark = marksBetween(firstViews, views).at(-1);
      return mark === undefined || mark < LEAST_VIEWS ? [] : [{ videoId, mark }];
    })
    .sort((a, b) => (a.mark === b.mark ? a.videoId.localeCompare(b.videoId) : a.mark < b.mark ? 1 : -1))
    .slice(0, AT_MOST);
  if (asked.length === 0) return [];
  const found = await ctx.db.$queryRaw`
    SELECT w."profileId"::text, w.platform::text, p.title AS "profileTitle", v.id::text AS "videoId", v.title, a.mark,
      reached.views AS value, greatest(below."observedAt", reached."previousSeenAt") AS after, reached."observedAt" AS by
    FROM jsonb_to_recordset(${toSqlJson(asked)}::jsonb) AS a("videoId" uuid, mark bigint)
    JOIN "Video" v ON v.id = a."videoId" JOIN "Profile" p ON p.id = v."profileId"
    JOIN (${watched}) w ON w."profileId" = v."profileId"
    CROSS JOIN LATERAL (
      SELECT s.views, s."observedAt", s."previousSeenAt" FROM "VideoSnapshot" s
      WHERE s."videoId" = v.id AND s.scope IN (w.scope, ${shared}) AND ${seenPoint} AND s.views >= a.mark
      ORDER BY s."observedAt" LIMIT 1) reached
    CROSS JOIN LATERAL (
      SELECT s."observedAt" FROM "VideoSnapshot" s
      WHERE s."videoId" = v.id AND s.scope IN (w.scope, ${shared}) AND ${seenPoint} AND s.views IS NOT NULL
        AND s."observedAt" < reached."observedAt"
      ORDER BY s."observedAt" DESC LIMIT 1) below`;
  return z
    .array(crossing)
    .parse(found)
    .map(({ videoId, title, mark, value, after, by, ...of }) => ({
      ...of,
      subject: "videoViews" as const,
      video: { id: videoId, title },
      mark: toCount(mark),
      value: toCount(value),
      after: after.toISOString(),
      by: by.toISOString(),
    }));
}
