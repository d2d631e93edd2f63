import "server-only";
import { listBloggers } from "@/lib/services/bloggers/list-bloggers";
import type { Ctx } from "@/lib/services/context";
import { csvResponse } from "./csv-response";
import type { Cell } from "./rules/csv-line";
import type { ExportBloggersQuery } from "./schemas";

const HEADER = [
  "name",
  "tags",
  "platforms",
  "handles",
  "urls",
  "videoCount",
  "views",
  "gainedViews",
  "likes",
  "comments",
  "shares",
  "followers",
  "engagementRate",
  "lastParsedAt",
  "dataThrough",
] as const;

/** The table of bloggers, with its filters and order. */
export function exportBloggers(ctx: Ctx, query: ExportBloggersQuery): Response {
  return csvResponse("bloggers", HEADER, rowsOf(ctx, query));
}

async function* rowsOf(ctx: Ctx, { ids, ...query }: ExportBloggersQuery): AsyncGenerator<Cell[]> {
  const chosen = ids ? new Set(ids.toLowerCase().split(",")) : null;
  let cursor: string | undefined;
  do {
    const page = await listBloggers(ctx, { ...query, limit: 200, cursor });
    for (const blogger of page.items) {
      const { profiles } = blogger;
      if (chosen && !chosen.has(blogger.id)) continue;
      yield [
        blogger.name,
        blogger.tags.join(", "),
        [...new Set(profiles.map((profile) => profile.platform))].join(", "),
        profiles.flatMap((profile) => profile.handle ?? []).join(", "),
        profiles.map((profile) => profile.url).join(" "),
        blogger.videoCount,
        blogger.views,
        blogger.gainedViews,
        blogger.likes,
        blogger.comments,
        blogger.shares,
        blogger.followers,
        blogger.engagementRate,
        blogger.lastParsedAt,
        blogger.dataThrough,
      ];
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
