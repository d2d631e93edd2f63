import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Sort } from "@/lib/services/paging/schemas";
import { Prisma } from "@/prisma/generated/client";
import type { VideoSort } from "./schemas";
import { gainedViews } from "./video-sql";

/** Where a page ended: the sort key as text, null where it was unknown. */
export const videoCursor = z.object({ key: z.string().nullable(), id: z.uuid() });
export type VideoCursor = z.output<typeof videoCursor>;

type Key = { sql: Prisma.Sql; type: Prisma.Sql };

const bigint = Prisma.sql`bigint`;

/** What a list is sorted by, in terms of `v` (Video) and `g` (VideoState). */
function keyOf(field: VideoSort, bounds: Bounds): Key {
  switch (field) {
    case "views":
    case "likes":
    case "comments":
      return { sql: Prisma.raw(`g."${field}"`), type: bigint };
    case "gainedViews":
      return { sql: gainedViews(bounds), type: bigint };
    case "publishedAt":
      return { sql: Prisma.sql`v."publishedAt"`, type: Prisma.sql`timestamptz` };
    case "durationSec":
      return { sql: Prisma.sql`v."durationSec"`, type: Prisma.sql`int` };
    case "title":
      return { sql: Prisma.sql`lower(v.title)`, type: Prisma.sql`text` };
    case "engagementRate":
      return {
        sql: Prisma.sql`(g.likes + coalesce(g.comments, 0) + coalesce(g.shares, 0))::float8 / nullif(g.views, 0)`,
        type: Prisma.sql`float8`,
      };
  }
}

/** The key column, the order, and the condition that a row comes after the cursor; unknown keys come last. */
export function sortVideos(sort: Sort<VideoSort>, bounds: Bounds, cursor: VideoCursor | null) {
  const { sql, type } = keyOf(sort.field, bounds);
  const order = sort.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = sort.direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  const after = (id: string) => Prisma.sql`id > ${id}::uuid`;
  const rest =
    cursor === null
      ? Prisma.sql`true`
      : cursor.key === null
        ? Prisma.sql`(key IS NULL AND ${after(cursor.id)})`
        : Prisma.sql`(key ${beyond} ${cursor.key}::${type} OR (key = ${cursor.key}::${type} AND ${after(cursor.id)})
            OR key IS NULL)`;
  return { key: sql, order: Prisma.sql`key ${order} NULLS LAST, id ASC`, rest };
}
