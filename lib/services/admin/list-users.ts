import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { Prisma } from "@/prisma/generated/client";
import type { AdminUser, AdminUserQuery } from "./schemas";
import { adminUserInclude, toAdminUser } from "./to-admin-user";

const cursorShape = z.object({ id: z.uuid() });

/** Users of the installation: search, filter, sort, page. */
export async function listUsers(ctx: SystemCtx, query: AdminUserQuery): Promise<Page<AdminUser>> {
  const where = filter(query);
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor);
  const { field, direction } = query.sort;
  const [total, rows] = await Promise.all([
    ctx.db.user.count({ where }),
    ctx.db.user.findMany({
      where,
      orderBy: field === "email" ? [{ email: direction }] : [{ createdAt: direction }, { id: direction }],
      take: query.limit + 1,
      ...(after ? { cursor: after, skip: 1 } : {}),
      include: adminUserInclude,
    }),
  ]);
  const page = toPage(rows, query.limit, (row) => ({ id: row.id }));
  return { items: page.items.map((row) => toAdminUser(ctx, row)), nextCursor: page.nextCursor, total };
}

function filter(query: AdminUserQuery): Prisma.UserWhereInput {
  const contains = query.search ? { contains: query.search, mode: "insensitive" as const } : undefined;
  return {
    ...(query.role ? { role: query.role } : {}),
    ...(query.status ? { status: query.status } : {}),
    ...(contains ? { OR: [{ email: contains }, { name: contains }] } : {}),
  };
}
