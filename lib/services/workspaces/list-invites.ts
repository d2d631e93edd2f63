import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { InviteDto } from "./schemas";
import { toInviteDto } from "./to-invite-dto";

/** Invitations that can still be used, newest first. */
export async function listInvites(ctx: Ctx): Promise<{ items: InviteDto[] }> {
  const rows = await ctx.db.invite.findMany({
    where: { workspaceId: ctx.workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  return { items: rows.map(toInviteDto) };
}
