import "server-only";
import type { PublicCtx } from "@/lib/services/context";
import { findOpenInvite } from "./find-open-invite";
import type { InvitePreview } from "./schemas";

/** What an invitation offers, for whoever holds its link. */
export async function previewInvite(ctx: PublicCtx, token: string): Promise<InvitePreview> {
  const invite = await findOpenInvite(ctx.db, token, ctx.now);
  return {
    workspaceName: invite.workspace.name,
    role: invite.role,
    email: invite.email,
    expiresAt: invite.expiresAt.toISOString(),
  };
}
