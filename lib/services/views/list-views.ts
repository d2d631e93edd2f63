import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { ViewDto, ViewsQuery } from "./schemas";
import { toViewDto } from "./to-view-dto";
import { viewPerson } from "./view-holder";

const MOST = 400;

/** The caller's own views and those of the workspace, by name. */
export async function listViews(ctx: Ctx, { page }: ViewsQuery): Promise<{ items: ViewDto[] }> {
  const { workspaceId } = ctx;
  const rows = await ctx.db.savedView.findMany({
    where: { workspaceId, holderId: { in: [workspaceId, viewPerson(ctx)] }, ...(page ? { page } : {}) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return { items: rows.map(toViewDto) };
}
