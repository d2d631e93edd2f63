import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getViewOrThrow } from "./get-view-or-throw";
import { viewHolder } from "./view-holder";

/** Forgets a view; what everybody has, only editors delete. */
export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { holderId, name } = await getViewOrThrow(tx, ctx, id);
    const shared = holderId === ctx.workspaceId;
    viewHolder(ctx, shared);
    await tx.savedView.delete({ where: { id, workspaceId: ctx.workspaceId } });
    if (!shared) return;
    await recordAudit(tx, ctx, { action: "view.deleted", entityType: "view", entityId: id, detail: { name } });
  });
}
