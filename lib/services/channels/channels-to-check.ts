import "server-only";
import type { SystemCtx } from "@/lib/services/context";

/** Every connected channel of all workspaces. */
export async function channelsToCheck(ctx: SystemCtx): Promise<string[]> {
  const channels = await ctx.db.channel.findMany({ where: { status: "connected" }, select: { id: true } });
  return channels.map((channel) => channel.id);
}
