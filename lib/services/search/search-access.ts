import "server-only";
import { env } from "@/lib/env/env";
import { covers } from "@/lib/services/channels/rules";
import type { Ctx } from "@/lib/services/context";
import type { SearchDto } from "./schemas";

/** By what a workspace may search: the installation's key, and its own channels that let us read. */
export async function searchAccess(ctx: Ctx): Promise<SearchDto["access"]> {
  const channels = await ctx.db.channel.findMany({
    where: { workspaceId: ctx.workspaceId, status: "connected" },
    select: { id: true, title: true, scopes: true },
    orderBy: { title: "asc" },
  });
  return {
    byKey: env().YOUTUBE_API_KEY !== undefined,
    channels: channels.filter(({ scopes }) => covers(scopes, "read")).map(({ id, title }) => ({ id, title })),
  };
}
