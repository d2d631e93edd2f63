import "server-only";
import { z } from "zod";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { profilesOfBloggers } from "@/lib/services/metrics/watched-profiles";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import { Prisma } from "@/prisma/generated/client";
import { engagementColumns, measuredVideos, performanceColumns } from "./measured-videos";
import type { HashtagsPage, HashtagsQuery } from "./schemas";
import { hashtagCursor, sortHashtags } from "./sort-hashtags";

const row = z.object({
  tag: z.string(),
  bloggers: z.number(),
  videos: z.number(),
  measured: z.number(),
  medianRatio: z.number().nullable(),
  engagementRate: z.number().nullable(),
  key: z.string().nullable(),
  total: z.number(),
});

/** The hashtags of the videos of a period: how many use each, and how those videos did. */
export async function listHashtags(ctx: Ctx, query: HashtagsQuery): Promise<HashtagsPage> {
  await requireBlogger(ctx, query.bloggerId);
  const bounds = periodBounds(resolvePeriod(ctx, query));
  const cursor = query.cursor ? decodeCursor(hashtagCursor, query.cursor) : null;
  const { key, order, rest } = sortHashtags(query.sort, cursor);
  const found = await ctx.db.$queryRaw`
    WITH ${measuredVideos(ctx, query, bounds)},
    tagged AS MATERIALIZED (
      SELECT tag, video.* FROM video CROSS JOIN LATERAL unnest(video.hashtags) AS tag WHERE ${holding(query.q)}),
    users AS (
      SELECT t.tag, count(DISTINCT b."bloggerId")::int AS bloggers
      FROM (SELECT DISTINCT tag, "profileId" FROM tagged) t
      JOIN (${profilesOfBloggers(ctx.workspaceId, query)}) b USING ("profileId") GROUP BY t.tag),
    grouped AS (
      SELECT tag, ${performanceColumns}, ${engagementColumns} FROM tagged GROUP BY tag),
    keyed AS (
      SELECT *, count(*) OVER ()::int AS total, ${key} AS key FROM grouped JOIN users USING (tag))
    SELECT tag, bloggers, videos, measured, "medianRatio", "engagementRate", total, key::text AS key
    FROM keyed WHERE ${rest} ORDER BY ${order} LIMIT ${query.limit + 1}`;
  const rows = z.array(row).parse(found);
  const page = toPage(rows, query.limit, ({ key, tag }) => ({ key, tag }));
  return {
    items: page.items.map(({ key: _key, total: _total, ...item }) => item),
    nextCursor: page.nextCursor,
    total: rows[0]?.total ?? 0,
  };
}

/** What is searched is folded as hashtags are. */
function holding(q: string | undefined): Prisma.Sql {
  const text = q?.normalize("NFKC").toLowerCase().replace(/^#/, "") ?? "";
  return text === "" ? Prisma.sql`true` : Prisma.sql`tag LIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;
}
