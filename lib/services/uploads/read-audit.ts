import "server-only";
import type { Ctx } from "@/lib/services/context";

/**
 * Whether Google has audited the API project, as far as the workspace's own uploads have shown: it says so nowhere, but locks
 * what an unaudited project uploads as private. The newest word counts.
 */
export async function readAudit(ctx: Pick<Ctx, "db" | "workspaceId">): Promise<"locked" | "open" | "unknown"> {
  const newest = await ctx.db.upload.findFirst({
    where: {
      workspaceId: ctx.workspaceId,
      status: "published",
      actualPrivacy: { not: null },
      OR: [{ privacyStatus: { not: "private" } }, { publishAt: { not: null } }],
    },
    orderBy: { finishedAt: "desc" },
    select: { actualPrivacy: true },
  });
  if (!newest) return "unknown";
  return newest.actualPrivacy === "private" ? "locked" : "open";
}
