import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import { CONTAINERS, kindOf } from "./rules/limits";
import type { MediaFileDto, MediaFilesQuery } from "./schemas";
import { toMediaDto } from "./to-media-dto";

const cursorOf = z.object({ id: z.uuid() });

/** The workspace's stored files, newest first; removed ones only when asked for by status. */
export async function listMedia(ctx: Ctx, query: MediaFilesQuery): Promise<Page<MediaFileDto>> {
  const { kind } = query;
  const where = {
    workspaceId: ctx.workspaceId,
    status: query.status ?? { not: "deleted" as const },
    ...(kind ? { container: { in: CONTAINERS.filter((one) => kindOf(one) === kind) } } : {}),
  };
  const after = query.cursor ? decodeCursor(cursorOf, query.cursor).id : null;
  // Ids are made in the order of time.
  const rows = await ctx.db.mediaFile.findMany({
    where: { ...where, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const page = toPage(rows, query.limit, (last) => ({ id: last.id }));
  return { ...page, items: page.items.map(toMediaDto), total: await ctx.db.mediaFile.count({ where }) };
}
