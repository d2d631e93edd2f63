import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { ImportDto, ImportsQuery } from "./schemas";
import { toImportDto } from "./to-import-dto";

const cursorOf = z.object({ id: z.uuid() });

/** The workspace's imports, newest first. */
export async function listImports(ctx: Ctx, query: ImportsQuery): Promise<Page<ImportDto>> {
  const { workspaceId } = ctx;
  const after = query.cursor ? decodeCursor(cursorOf, query.cursor).id : null;
  // Ids are made in the order of time.
  const rows = await ctx.db.importJob.findMany({
    where: { workspaceId, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const page = toPage(rows, query.limit, (last) => ({ id: last.id }));
  return {
    ...page,
    items: page.items.map(toImportDto),
    total: await ctx.db.importJob.count({ where: { workspaceId } }),
  };
}
