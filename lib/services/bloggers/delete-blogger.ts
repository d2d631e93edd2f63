import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getBloggerOrThrow } from "./get-blogger-or-throw";

/** Takes a blogger out of the workspace; `restoreBlogger` undoes it. What was observed stays. */
export async function deleteBlogger(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { name } = await getBloggerOrThrow(tx, ctx, id);
    await tx.blogger.update({ where: { id, workspaceId: ctx.workspaceId }, data: { deletedAt: ctx.now } });
    await recordAudit(tx, ctx, { action: "blogger.deleted", entityType: "blogger", entityId: id, detail: { name } });
  });
}
