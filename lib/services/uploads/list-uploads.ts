import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import { Prisma } from "@/prisma/generated/client";
import type { UploadsPage, UploadsQuery } from "./schemas";
import { toUploadDto } from "./to-upload-dto";
import { uploadRelations } from "./upload-row";

const cursorOf = z.object({ key: z.string().nullable(), id: z.uuid() });
const keyed = z.array(z.object({ id: z.uuid(), key: z.string().nullable() }));
const counted = z.tuple([z.object({ total: z.int() })]);

/** Keys sort as text: times as ISO in UTC, states by their place in an upload's life. */
const KEYS: Record<UploadsQuery["sort"]["field"], Prisma.Sql> = {
  createdAt: Prisma.sql`to_char(u."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
  publishAt: Prisma.sql`to_char(u."publishAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
  title: Prisma.sql`lower(u.title)`,
  status: Prisma.sql`to_char(array_position(enum_range(NULL::"UploadStatus"), u.status), 'FM00')`,
};

/** The workspace's uploads; one without a time to publish at sorts last by it. */
export async function listUploads(ctx: Ctx, query: UploadsQuery): Promise<UploadsPage> {
  const cursor = query.cursor ? decodeCursor(cursorOf, query.cursor) : null;
  const { field, direction } = query.sort;
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const found = Prisma.sql`FROM "Upload" u WHERE ${filterOf(ctx.workspaceId, query)}`;
  const rows = await ctx.db.$queryRaw`
    WITH keyed AS (SELECT u.id, (${KEYS[field]}) COLLATE "C" AS key ${found})
    SELECT id::text, key FROM keyed WHERE ${restOf(direction, cursor)}
    ORDER BY key ${way} NULLS LAST, id ${way} LIMIT ${query.limit + 1}`;
  const page = toPage(keyed.parse(rows), query.limit, ({ key, id }) => ({ key, id }));
  const uploads = await ctx.db.upload.findMany({
    where: { id: { in: page.items.map(({ id }) => id) }, workspaceId: ctx.workspaceId },
    include: uploadRelations,
  });
  const byId = new Map(uploads.map((upload) => [upload.id, upload]));
  const items = page.items.flatMap(({ id }) => {
    const upload = byId.get(id);
    return upload ? [toUploadDto(upload)] : [];
  });
  const [{ total }] = counted.parse(await ctx.db.$queryRaw`SELECT count(*)::int AS total ${found}`);
  return { items, nextCursor: page.nextCursor, total };
}

function restOf(direction: "asc" | "desc", cursor: z.output<typeof cursorOf> | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const { key, id } = cursor;
  const after = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  if (key === null) return Prisma.sql`key IS NULL AND id ${after} ${id}::uuid`;
  return Prisma.sql`(key IS NULL OR key ${after} ${key} OR (key = ${key} AND id ${after} ${id}::uuid))`;
}

function filterOf(workspaceId: string, query: UploadsQuery): Prisma.Sql {
  const { channelId, status, from, to, q } = query;
  // The day on which it stands in a calendar.
  const day = Prisma.sql`coalesce(u."publishedAt", u."publishAt")`;
  const like = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null;
  return Prisma.join(
    [
      Prisma.sql`u."workspaceId" = ${workspaceId}::uuid`,
      ...(channelId ? [Prisma.sql`u."channelId" = ${channelId}::uuid`] : []),
      ...(status.length > 0 ? [Prisma.sql`u.status::text = ANY(${status}::text[])`] : []),
      ...(from ? [Prisma.sql`${day} >= ${from}::timestamptz`] : []),
      ...(to ? [Prisma.sql`${day} < ${to}::timestamptz`] : []),
      ...(like ? [Prisma.sql`u.title ILIKE ${like}`] : []),
    ],
    " AND ",
  );
}
