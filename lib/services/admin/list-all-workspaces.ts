import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { AdminWorkspace, AdminWorkspaceQuery } from "./schemas";

const cursorShape = z.object({ id: z.uuid() });

/** Workspaces of the installation, newest first. */
export async function listAllWorkspaces(ctx: SystemCtx, query: AdminWorkspaceQuery): Promise<Page<AdminWorkspace>> {
  const where = {
    deletedAt: null,
    ...(query.search ? { name: { contains: query.search, mode: "insensitive" as const } } : {}),
  };
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor);
  const [total, rows] = await Promise.all([
    ctx.db.workspace.count({ where }),
    ctx.db.workspace.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
      ...(after ? { cursor: after, skip: 1 } : {}),
      include: {
        _count: { select: { memberships: true, bloggers: { where: { deletedAt: null } } } },
        memberships: { where: { role: "owner" }, take: 5, include: { user: { select: { email: true } } } },
      },
    }),
  ]);
  const page = toPage(rows, query.limit, (row) => ({ id: row.id }));
  const items = page.items.map((row) => ({
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    createdAt: row.createdAt.toISOString(),
    members: row._count.memberships,
    bloggers: row._count.bloggers,
    owners: row.memberships.map((one) => one.user.email),
  }));
  return { items, nextCursor: page.nextCursor, total };
}
