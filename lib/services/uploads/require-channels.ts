import "server-only";
import { AppError } from "@/lib/errors";
import { covers } from "@/lib/services/channels/rules";
import type { Ctx } from "@/lib/services/context";
import type { Channel } from "@/prisma/generated/client";

/** Channels of the workspace that may be uploaded to, by id. Foreign ones answer like unknown ones. */
export async function requireChannels(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  ids: string[],
): Promise<Map<string, Channel>> {
  const wanted = [...new Set(ids)];
  const found = await ctx.db.channel.findMany({ where: { id: { in: wanted }, workspaceId: ctx.workspaceId } });
  const channels = new Map(found.map((channel) => [channel.id, channel]));
  for (const id of wanted) {
    const channel = channels.get(id);
    if (!channel) throw new AppError("not_found", "There is no such channel.");
    requireConnected(channel);
  }
  return channels;
}

/** Throws 409 where nothing can be sent to a channel before a person acts. */
export function requireConnected(channel: Channel): void {
  if (channel.status !== "connected") {
    throw new AppError("conflict", `${channel.title} is not connected. Reconnect it first.`, {
      code: "channel_not_connected",
      params: { channel: channel.title },
    });
  }
  if (!covers(channel.scopes, "upload")) {
    throw new AppError("conflict", `${channel.title} was connected without the right to upload. Reconnect it first.`, {
      code: "scope_missing",
      params: { channel: channel.title },
    });
  }
}
