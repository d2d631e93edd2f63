import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getViewOrThrow } from "./get-view-or-throw";
import { refuseTakenName } from "./refuse-taken-name";
import type { UpdateViewInput, ViewDto } from "./schemas";
import { toViewDto } from "./to-view-dto";
import { viewHolder } from "./view-holder";

/** Changes what is given. What everybody has, or is to have, only editors change. */
export async function updateView(ctx: Ctx, id: string, input: UpdateViewInput): Promise<ViewDto> {
  const { workspaceId } = ctx;
  const row = await ctx.db.$transaction(async (tx) => {
    const before = await getViewOrThrow(tx, ctx, id);
    const wasShared = before.holderId === workspaceId;
    viewHolder(ctx, wasShared);
    const shared = input.shared ?? wasShared;
    const holderId = viewHolder(ctx, shared);
    const { name = before.name, query = before.query } = input;
    await refuseTakenName(tx, { workspaceId, holderId, page: before.page, name }, id);
    const after = await tx.savedView.update({ where: { id, workspaceId }, data: { name, query, holderId } });
    if (shared || wasShared) {
      const action = shared && !wasShared ? "view.shared" : "view.updated";
      await recordAudit(tx, ctx, { action, entityType: "view", entityId: id, detail: { name } });
    }
    return after;
  });
  return toViewDto(row);
}
