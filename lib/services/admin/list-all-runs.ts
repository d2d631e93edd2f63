import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { AdminRun, AdminRunQuery } from "./schemas";

const cursorShape = z.object({ id: z.uuid() });

/** Parse runs of all workspaces and of the installation, newest first. */
export async function listAllRuns(ctx: SystemCtx, query: AdminRunQuery): Promise<Page<AdminRun>> {
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor);
  const rows = await ctx.db.parseRun.findMany({
    where: {
      ...(query.status ? { status: query.status } : {}),
      ...(query.workspaceId ? { workspaceId: query.workspaceId } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
    ...(after ? { cursor: after, skip: 1 } : {}),
  });
  const page = toPage(rows, query.limit, (row) => ({ id: row.id }));
  const ids = page.items.flatMap((row) => (row.workspaceId === null ? [] : [row.workspaceId]));
  const workspaces = await ctx.db.workspace.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const items = page.items.map((row) => ({
    id: row.id,
    workspace: workspaces.find((one) => one.id === row.workspaceId) ?? null,
    trigger: row.trigger,
    status: row.status,
    total: row.total,
    done: row.done,
    failed: row.failed,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
  return { items, nextCursor: page.nextCursor };
}
