import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Channel } from "@/prisma/generated/client";

/** A channel of the workspace. A foreign one answers exactly like one that does not exist. */
export async function getChannelOrThrow(
  ctx: { db: Pick<Tx, "channel">; workspaceId: string },
  id: string,
): Promise<Channel> {
  const channel = await ctx.db.channel.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (!channel) throw new AppError("not_found", "There is no such channel.");
  return channel;
}
