import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { AuditItem, AuditQuery } from "./schemas";

const cursorShape = z.object({ id: z.uuid() });
const detail = z.record(z.string(), z.unknown());

/** Who did what, newest first. */
export async function listAudit(ctx: SystemCtx, query: AuditQuery): Promise<Page<AuditItem>> {
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor);
  const rows = await ctx.db.auditEntry.findMany({
    where: {
      ...(query.workspaceId ? { workspaceId: query.workspaceId } : {}),
      ...(query.actorId ? { actorId: query.actorId } : {}),
      ...(query.entityId ? { entityId: query.entityId } : {}),
      ...(query.action ? { action: query.action.endsWith(".") ? { startsWith: query.action } : query.action } : {}),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: query.limit + 1,
    ...(after ? { cursor: after, skip: 1 } : {}),
  });
  const page = toPage(rows, query.limit, (row) => ({ id: row.id }));
  const actorIds = [...new Set(page.items.flatMap((row) => (row.actorId === null ? [] : [row.actorId])))];
  const users = await ctx.db.user.findMany({ where: { id: { in: actorIds } }, select: { id: true, email: true } });
  const emails = new Map(users.map((user) => [user.id, user.email]));
  const items = page.items.map(({ at, actorId, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actorId,
    actor: actorId === null ? null : (emails.get(actorId) ?? null),
    detail: detail.parse(row.detail),
  }));
  return { items, nextCursor: page.nextCursor };
}
