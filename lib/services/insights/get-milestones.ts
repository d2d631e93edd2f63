import "server-only";
import { z } from "zod";
import { streaksOf } from "@/lib/analytics/streaks";
import { getBloggerOrThrow } from "@/lib/services/bloggers/get-blogger-or-throw";
import type { Ctx } from "@/lib/services/context";
import { shared } from "@/lib/services/metrics/metric-sql";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { civilDateAt, startOfWeek } from "@/lib/time/civil-date";
import { readProfileMarks } from "./read-profile-marks";
import { readVideoMarks } from "./read-video-marks";
import type { MilestonesDto, MilestonesQuery } from "./schemas";

const posts = z.array(z.object({ publishedAt: z.date() }));

/** The marks that a blogger was seen to pass, and for how many days and weeks in a row there has been a post. */
export async function getMilestones(
  ctx: Ctx,
  bloggerId: string,
  { weekStart }: MilestonesQuery,
): Promise<MilestonesDto> {
  await getBloggerOrThrow(ctx.db, ctx, bloggerId);
  const [ofProfiles, ofVideos, published] = await Promise.all([
    readProfileMarks(ctx, bloggerId),
    readVideoMarks(ctx, bloggerId),
    ctx.db.$queryRaw`
      SELECT v."publishedAt" FROM (${watchedProfiles(ctx.workspaceId, { bloggerId })}) w
      JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
      WHERE v."publishedAt" <= ${ctx.now}::timestamptz ORDER BY v."publishedAt"`,
  ]);
  const days = posts.parse(published).map(({ publishedAt }) => civilDateAt(publishedAt, ctx.timeZone));
  const today = civilDateAt(ctx.now, ctx.timeZone);
  const weekOf = (day: string) => startOfWeek(day, weekStart);
  return {
    milestones: [...ofProfiles, ...ofVideos].sort(
      (a, b) => b.by.localeCompare(a.by) || Number(b.mark) - Number(a.mark),
    ),
    posting: {
      timeZone: ctx.timeZone,
      posts: days.length,
      since: days[0] ?? null,
      days: streaksOf(days, today, 1),
      weeks: streaksOf(days.map(weekOf), weekOf(today), 7),
    },
  };
}
