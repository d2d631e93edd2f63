import "server-only";
import { z } from "zod";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";
import type { VideosPage, VideosQuery } from "./schemas";
import { sortVideos, videoCursor } from "./sort-videos";
import { joinBloggers, toVideoDto, videoColumns, videoRow } from "./video-sql";

const listed = videoRow.extend({ key: z.string().nullable() });
const counted = z.tuple([z.object({ total: z.int() })]);

/** The videos of what the workspace watches, each as this workspace sees it: shared points and its own together. */
export async function listVideos(ctx: Ctx, query: VideosQuery): Promise<VideosPage> {
  await requireBlogger(ctx, query.bloggerId);
  const bounds = periodBounds(resolvePeriod(ctx, query));
  const cursor = query.cursor ? decodeCursor(videoCursor, query.cursor) : null;
  const { key, order, rest } = sortVideos(query.sort, bounds, cursor);
  const found = Prisma.sql`
    FROM (${watchedProfiles(ctx.workspaceId, query)}) w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${SHARED_SCOPE}::uuid)
    LEFT JOIN "VideoState" g ON g.scope = w.scope AND g."videoId" = v.id
    WHERE ${filterOf(query, bounds)}`;
  const rows = await ctx.db.$queryRaw`
    WITH keyed AS (SELECT v.id, w.scope, ${key} AS key ${found}),
    page AS (SELECT * FROM keyed WHERE ${rest} ORDER BY ${order} LIMIT ${query.limit + 1})
    SELECT ${videoColumns(bounds)}, page.key::text AS key
    FROM page JOIN "Video" v ON v.id = page.id JOIN "Profile" p ON p.id = v."profileId"
    LEFT JOIN "VideoState" g ON g.scope = page.scope AND g."videoId" = v.id
    ${joinBloggers(ctx.workspaceId)}
    ORDER BY page.key ${query.sort.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`} NULLS LAST, page.id`;
  const page = toPage(z.array(listed).parse(rows), query.limit, ({ key, id }) => ({ key, id }));
  const [{ total }] = counted.parse(await ctx.db.$queryRaw`SELECT count(*)::int AS total ${found}`);
  return { items: page.items.map(({ key: _key, ...row }) => toVideoDto(row)), nextCursor: page.nextCursor, total };
}

function filterOf(query: VideosQuery, { from, to }: { from: Date; to: Date }): Prisma.Sql {
  const like = query.q ? `%${query.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(query.kind ? [Prisma.sql`v.kind = ${query.kind}::"VideoKind"`] : []),
      ...(like ? [Prisma.sql`v.title ILIKE ${like}`] : []),
      ...(query.publishedWithin
        ? [Prisma.sql`v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz`]
        : []),
    ],
    " AND ",
  );
}
