import "server-only";
import type { Ctx } from "@/lib/services/context";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { listVideos } from "@/lib/services/videos/list-videos";
import { csvResponse } from "./csv-response";
import type { Cell } from "./rules/csv-line";
import type { ExportVideosQuery } from "./schemas";

const HEADER = [
  "platform",
  "videoId",
  "title",
  "kind",
  "creator",
  "bloggers",
  "url",
  "publishedAt",
  "durationSec",
  "availability",
  "views",
  "gainedViews",
  "likes",
  "comments",
  "shares",
  "engagementRate",
  "observedAt",
  "source",
  "quality",
] as const;

/** The table of videos, with its filters and order. */
export async function exportVideos(ctx: Ctx, query: ExportVideosQuery): Promise<Response> {
  await requireBlogger(ctx, query.bloggerId);
  return csvResponse("videos", HEADER, rowsOf(ctx, query));
}

async function* rowsOf(ctx: Ctx, query: ExportVideosQuery): AsyncGenerator<Cell[]> {
  let cursor: string | undefined;
  do {
    const page = await listVideos(ctx, { ...query, limit: 200, cursor });
    for (const video of page.items) {
      yield [
        video.platform,
        video.platformVideoId,
        video.title,
        video.kind,
        video.profileTitle,
        video.bloggers.map((blogger) => blogger.name).join(", "),
        video.url,
        video.publishedAt,
        video.durationSec,
        video.availability,
        video.views,
        video.gainedViews,
        video.likes,
        video.comments,
        video.shares,
        video.engagementRate,
        video.observedAt,
        video.source,
        video.quality,
      ];
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
