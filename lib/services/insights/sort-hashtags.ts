import "server-only";
import { z } from "zod";
import type { Sort } from "@/lib/services/paging/schemas";
import { Prisma } from "@/prisma/generated/client";
import type { HashtagSort } from "./schemas";

/** Where a page ended: the sort key as text, null where it was unknown. */
export const hashtagCursor = z.object({ key: z.string().nullable(), tag: z.string() });

const KEYS: Record<HashtagSort, { column: Prisma.Sql; type: Prisma.Sql }> = {
  videos: { column: Prisma.sql`videos`, type: Prisma.sql`int` },
  bloggers: { column: Prisma.sql`bloggers`, type: Prisma.sql`int` },
  medianRatio: { column: Prisma.sql`"medianRatio"`, type: Prisma.sql`float8` },
  engagementRate: { column: Prisma.sql`"engagementRate"`, type: Prisma.sql`float8` },
  tag: { column: Prisma.sql`tag`, type: Prisma.sql`text` },
};

/** The key, the order, and the condition that a row comes after the cursor; unknown keys come last, equal ones by name. */
export function sortHashtags(sort: Sort<HashtagSort>, cursor: z.output<typeof hashtagCursor> | null) {
  const { column, type } = KEYS[sort.field];
  const order = sort.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = sort.direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  const rest =
    cursor === null
      ? Prisma.sql`true`
      : cursor.key === null
        ? Prisma.sql`(key IS NULL AND tag > ${cursor.tag})`
        : Prisma.sql`(key ${beyond} ${cursor.key}::${type} OR (key = ${cursor.key}::${type} AND tag > ${cursor.tag})
            OR key IS NULL)`;
  // Named in full: the answer has a column `key` of text, by which 14 would come after 8.
  return { key: column, order: Prisma.sql`keyed.key ${order} NULLS LAST, keyed.tag ASC`, rest };
}
