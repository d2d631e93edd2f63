import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { WorkspaceDto } from "./schemas";

/** The workspace of the request, with the caller's role in it. */
export async function getWorkspace(ctx: Ctx): Promise<WorkspaceDto> {
  const row = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.workspaceId } });
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    role: ctx.role,
    createdAt: row.createdAt.toISOString(),
  };
}
