import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { bloggerAggregates } from "@/lib/services/metrics/blogger-aggregates";
import { decodeCursor, encodeCursor } from "@/lib/services/paging/rules";
import type { Prisma } from "@/prisma/generated/client";
import type { BloggersPage, BloggersQuery } from "./schemas";
import { afterCursor, bySort, sortValue } from "./sort-bloggers";
import { toBloggerDto } from "./to-blogger-dto";

const cursorSchema = z.object({ value: z.union([z.string(), z.number()]).nullable(), id: z.uuid() });

/** The workspace's bloggers with their figures; any figure sorts, unknown ones last. */
export async function listBloggers(ctx: Ctx, query: BloggersQuery): Promise<BloggersPage> {
  const cursor = query.cursor ? decodeCursor(cursorSchema, query.cursor) : null;
  const rows = await ctx.db.blogger.findMany({
    where: filterOf(ctx.workspaceId, query),
    include: { subscriptions: { include: { profile: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  const figures = await bloggerAggregates(
    ctx,
    rows.map((row) => row.id),
  );
  const all = rows.map(({ subscriptions, ...blogger }) =>
    toBloggerDto({ ...blogger, profiles: subscriptions.map((one) => one.profile) }, figures.get(blogger.id)),
  );
  const left = all.toSorted(bySort(query.sort)).filter((dto) => !cursor || afterCursor(query.sort, cursor, dto));
  const items = left.slice(0, query.limit);
  const last = items.at(-1);
  const nextCursor =
    last && left.length > items.length ? encodeCursor({ value: sortValue(last, query.sort.field), id: last.id }) : null;
  return { items, nextCursor, total: all.length };
}

function filterOf(workspaceId: string, query: BloggersQuery): Prisma.BloggerWhereInput {
  const { q, platform, tag } = query;
  const contains = q ? { contains: q.replace(/^@/, ""), mode: "insensitive" as const } : null;
  return {
    workspaceId,
    deletedAt: null,
    ...(tag ? { tags: { has: tag } } : {}),
    ...(platform ? { subscriptions: { some: { profile: { platform } } } } : {}),
    ...(contains && q
      ? {
          OR: [
            { name: contains },
            { tags: { has: q } },
            { subscriptions: { some: { profile: { OR: [{ handle: contains }, { title: contains }] } } } },
          ],
        }
      : {}),
  };
}
