import "server-only";
import type { SystemCtx } from "@/lib/services/context";

/**
 * Connected channels of all workspaces; after a withdrawal only those that may have had the same Google login: Google does
 * not tell whose login it is, so all that the same workspace or the same person has connected.
 */
export async function channelsToCheck(ctx: SystemCtx, withdrawnFrom?: string): Promise<string[]> {
  const gone = withdrawnFrom === undefined ? null : await ctx.db.channel.findUnique({ where: { id: withdrawnFrom } });
  if (withdrawnFrom !== undefined && !gone) return [];
  const near = gone
    ? {
        OR: [{ workspaceId: gone.workspaceId }, ...(gone.connectedById ? [{ connectedById: gone.connectedById }] : [])],
      }
    : {};
  const channels = await ctx.db.channel.findMany({ where: { status: "connected", ...near }, select: { id: true } });
  return channels.map((channel) => channel.id);
}
