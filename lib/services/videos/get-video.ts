import "server-only";
import { z } from "zod";
import { lastDays, periodBounds } from "@/lib/analytics/period";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { toCount } from "@/lib/services/metrics/count";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { VideoDetailDto } from "./schemas";
import { joinBloggers, toVideoDto, videoColumns, videoRow } from "./video-sql";

const detail = videoRow.extend({
  description: z.string().nullable(),
  tags: z.array(z.string()),
  music: z.string().nullable(),
  kindMethod: z.string().nullable(),
  firstObservedAt: z.date().nullable(),
  lastChangedAt: z.date().nullable(),
  availabilityAt: z.date().nullable(),
  favorites: z.bigint().nullable(),
});

/** One video of a profile that the workspace watches; any other answers as if it did not exist. */
export async function getVideo(ctx: Ctx, id: string): Promise<VideoDetailDto> {
  const rows = await ctx.db.$queryRaw`
    SELECT ${videoColumns(periodBounds(lastDays(ctx.now, ctx.timeZone)))}, v.description, v.tags, v.music, v."kindMethod",
      g."firstObservedAt", g."lastChangedAt", v."availabilityAt", g.favorites
    FROM (${watchedProfiles(ctx.workspaceId)}) w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${SHARED_SCOPE}::uuid)
    JOIN "Profile" p ON p.id = v."profileId"
    LEFT JOIN "VideoState" g ON g.scope = w.scope AND g."videoId" = v.id
    ${joinBloggers(ctx.workspaceId)}
    WHERE v.id = ${id}::uuid`;
  const [row] = z.array(detail).parse(rows);
  if (!row) throw new AppError("not_found", "This video does not exist.");
  const { description, tags, music, kindMethod, firstObservedAt, lastChangedAt, availabilityAt, favorites, ...video } =
    row;
  return {
    ...toVideoDto(video),
    description,
    tags,
    music,
    kindMethod,
    firstObservedAt: firstObservedAt?.toISOString() ?? null,
    lastChangedAt: lastChangedAt?.toISOString() ?? null,
    availabilityAt: availabilityAt?.toISOString() ?? null,
    favorites: toCount(favorites),
  };
}
