import "server-only";
import type { UserCtx } from "@/lib/services/context";
import { acceptInviteIn } from "./accept-invite-in";

/** The caller joins the workspace of an invitation and works in it from now on. */
export async function acceptInvite(ctx: UserCtx, token: string): Promise<{ workspaceId: string }> {
  return ctx.db.$transaction(async (tx) => {
    const { id, email } = await tx.user.findUniqueOrThrow({
      where: { id: ctx.actor.userId },
      select: { id: true, email: true },
    });
    return { workspaceId: await acceptInviteIn(tx, ctx, { token, userId: id, email }) };
  });
}
