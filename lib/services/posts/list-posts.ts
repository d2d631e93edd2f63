import "server-only";
import { z } from "zod";
import { getChannelOrThrow } from "@/lib/services/channels/get-channel-or-throw";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import { Prisma } from "@/prisma/generated/client";
import { postColumns, postRow, postTables, toPostDto } from "./post-sql";
import type { PostSort, PostsPage, PostsQuery } from "./schemas";

const cursorOf = z.object({ key: z.string().nullable(), id: z.uuid() });
const listed = z.array(postRow.extend({ key: z.string().nullable() }));
const counted = z.tuple([z.object({ total: z.int() })]);

/** Keys sort as text: times as ISO in UTC, counts with leading zeros. */
const count = (column: Prisma.Sql) => Prisma.sql`lpad(${column}::text, 20, '0')`;
const KEYS: Record<PostSort, Prisma.Sql> = {
  publishedAt: Prisma.sql`to_char(p."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
  views: count(Prisma.sql`g.views`),
  likes: count(Prisma.sql`g.likes`),
  comments: count(Prisma.sql`g.comments`),
  title: Prisma.sql`lower(p.title)`,
};

/** What the workspace has published, each with its latest numbers; unknown ones sort last. */
export async function listPosts(ctx: Ctx, query: PostsQuery): Promise<PostsPage> {
  const { channelId, q, limit, sort } = query;
  if (channelId) await getChannelOrThrow(ctx, channelId);
  const cursor = query.cursor ? decodeCursor(cursorOf, query.cursor) : null;
  const like = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const where = Prisma.join(
    [
      Prisma.sql`p."workspaceId" = ${ctx.workspaceId}::uuid`,
      ...(channelId ? [Prisma.sql`p."channelId" = ${channelId}::uuid`] : []),
      ...(like ? [Prisma.sql`p.title ILIKE ${like}`] : []),
    ],
    " AND ",
  );
  const way = sort.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await ctx.db.$queryRaw`
    WITH found AS (
      SELECT ${postColumns}, (${KEYS[sort.field]}) COLLATE "C" AS key ${postTables(ctx.workspaceId)} WHERE ${where})
    SELECT * FROM found WHERE ${restOf(sort.direction, cursor)}
    ORDER BY key ${way} NULLS LAST, id ${way} LIMIT ${limit + 1}`;
  const page = toPage(listed.parse(rows), limit, ({ key, id }) => ({ key, id }));
  const [{ total }] = counted.parse(await ctx.db.$queryRaw`SELECT count(*)::int AS total FROM "Post" p WHERE ${where}`);
  return { items: page.items.map(({ key: _key, ...row }) => toPostDto(row)), nextCursor: page.nextCursor, total };
}

function restOf(direction: "asc" | "desc", cursor: z.output<typeof cursorOf> | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const { key, id } = cursor;
  const after = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  if (key === null) return Prisma.sql`key IS NULL AND id ${after} ${id}`;
  return Prisma.sql`(key IS NULL OR key ${after} ${key} OR (key = ${key} AND id ${after} ${id}))`;
}
