import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { dueWhere } from "./due-posts";

/** Connected channels that have posts which the key did not see: private ones, or all where there is no key. */
export async function channelsWithDuePosts(ctx: SystemCtx, startedAt: Date): Promise<string[]> {
  const channels = await ctx.db.channel.findMany({
    where: { status: "connected", posts: { some: dueWhere(ctx, startedAt) } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return channels.map(({ id }) => id);
}
