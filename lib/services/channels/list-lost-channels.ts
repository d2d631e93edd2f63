import "server-only";
import type { Ctx } from "@/lib/services/context";

/** Names of the workspace's channels that somebody must reconnect. */
export async function listLostChannels(ctx: Pick<Ctx, "db" | "workspaceId">): Promise<string[]> {
  const lost = await ctx.db.channel.findMany({
    where: { workspaceId: ctx.workspaceId, status: "needs_reconnect" },
    select: { title: true },
    orderBy: { title: "asc" },
  });
  return lost.map((channel) => channel.title);
}
