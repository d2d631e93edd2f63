import "server-only";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "./count";
import { readVideoMoves } from "./read-video-moves";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { TopQuery, TopVideosDto } from "./schemas";
import { ratio } from "./to-totals-dto";

/** The videos that gained the most views within a period, with their latest numbers. */
export async function topVideos(ctx: Ctx, query: TopQuery): Promise<TopVideosDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const items = await readVideoMoves(ctx, query, period, { by: "gain", limit: query.limit });
  return {
    period,
    items: items.map(({ shares, gained, previous: _previous, ...row }) => ({
      ...row,
      thumbnailUrl: imageUrl(row.thumbnailUrl, 320),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      observedAt: row.observedAt.toISOString(),
      views: toCount(row.views),
      likes: toCount(row.likes),
      comments: toCount(row.comments),
      gainedViews: toCount(gained),
      engagementRate: row.likes === null ? null : ratio(row.likes + (row.comments ?? 0n) + (shares ?? 0n), row.views),
    })),
  };
}
