import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getBlogger } from "./get-blogger";
import { getBloggerOrThrow } from "./get-blogger-or-throw";
import type { BloggerDto } from "./schemas";

/** Undoes a deletion, with links, tags and history as they were. */
export async function restoreBlogger(ctx: Ctx, id: string): Promise<BloggerDto> {
  await ctx.db.$transaction(async (tx) => {
    const { name } = await getBloggerOrThrow(tx, ctx, id, { deleted: true });
    await tx.blogger.update({ where: { id, workspaceId: ctx.workspaceId }, data: { deletedAt: null } });
    await recordAudit(tx, ctx, { action: "blogger.restored", entityType: "blogger", entityId: id, detail: { name } });
  });
  return getBlogger(ctx, id);
}
