import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { EraseEntryDto, EraseLogQuery } from "./schemas";

const cursorShape = z.object({ id: z.uuid() });

/** What was erased, newest first: everywhere, or what one workspace erased of its own. */
export async function listErasures(
  ctx: Pick<SystemCtx, "db">,
  query: EraseLogQuery,
  workspaceId?: string,
): Promise<Page<EraseEntryDto>> {
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor);
  const rows = await ctx.db.eraseEntry.findMany({
    where: workspaceId ? { workspaceId } : {},
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: query.limit + 1,
    ...(after ? { cursor: after, skip: 1 } : {}),
  });
  const page = toPage(rows, query.limit, (row) => ({ id: row.id }));
  const askedBy = page.items.flatMap((row) => row.requestedById ?? []);
  const users = await ctx.db.user.findMany({ where: { id: { in: askedBy } }, select: { id: true, email: true } });
  const emails = new Map(users.map((user) => [user.id, user.email]));
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ at, before, requestedById, occasion: _occasion, updatedAt: _updatedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      before: before?.toISOString() ?? null,
      requestedBy: requestedById === null ? null : (emails.get(requestedById) ?? null),
    })),
  };
}
