import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import type { Page } from "@/lib/services/paging/schemas";
import type { DownloadDto, DownloadsQuery } from "./schemas";
import { downloadRelations, toDownloadDto } from "./to-download-dto";

const cursorOf = z.object({ id: z.uuid() });

/** The workspace's downloads, newest first. */
export async function listDownloads(ctx: Ctx, query: DownloadsQuery): Promise<Page<DownloadDto>> {
  const { status, q, limit } = query;
  const contains = q ? { contains: q, mode: "insensitive" as const } : null;
  const where = {
    workspaceId: ctx.workspaceId,
    ...(status ? { status } : {}),
    ...(contains ? { OR: [{ title: contains }, { channelTitle: contains }, { url: contains }] } : {}),
  };
  const after = query.cursor ? decodeCursor(cursorOf, query.cursor).id : null;
  // Ids are made in the order of time.
  const rows = await ctx.db.download.findMany({
    where: { ...where, ...(after ? { id: { lt: after } } : {}) },
    include: downloadRelations,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = toPage(rows, limit, (last) => ({ id: last.id }));
  return { ...page, items: page.items.map(toDownloadDto), total: await ctx.db.download.count({ where }) };
}
