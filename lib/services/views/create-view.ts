import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { refuseTakenName } from "./refuse-taken-name";
import type { CreateViewInput, ViewDto } from "./schemas";
import { toViewDto } from "./to-view-dto";
import { viewHolder, viewPerson } from "./view-holder";

const MOST = 200;

/** Keeps a page's filters under a name, for the caller or, shared, for everybody of the workspace. */
export async function createView(ctx: Ctx, { shared, ...input }: CreateViewInput): Promise<ViewDto> {
  const { workspaceId } = ctx;
  const holderId = viewHolder(ctx, shared);
  const row = await ctx.db.$transaction(async (tx) => {
    await refuseTakenName(tx, { ...input, workspaceId, holderId });
    if ((await tx.savedView.count({ where: { workspaceId, holderId } })) >= MOST) {
      throw new AppError("conflict", `${MOST} views are kept at most. Delete one first.`, { code: "too_many_views" });
    }
    const made = await tx.savedView.create({
      data: { ...input, workspaceId, holderId, createdById: viewPerson(ctx) },
    });
    if (shared) {
      const entity = { entityType: "view", entityId: made.id, detail: { name: made.name } };
      await recordAudit(tx, ctx, { action: "view.shared", ...entity });
    }
    return made;
  });
  return toViewDto(row);
}
