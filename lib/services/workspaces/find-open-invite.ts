import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { hashSecretToken } from "@/lib/services/tokens/secret-token";
import type { Invite } from "@/prisma/generated/client";

/** The invitation behind a link, while it can be used; else 404. */
export async function findOpenInvite(
  tx: Tx,
  token: string,
  now: Date,
): Promise<Invite & { workspace: { name: string } }> {
  const invite = await tx.invite.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    include: { workspace: { select: { name: true, deletedAt: true } } },
  });
  const isOpen =
    invite &&
    invite.acceptedAt === null &&
    invite.revokedAt === null &&
    invite.expiresAt > now &&
    invite.workspace.deletedAt === null;
  if (isOpen) return invite;
  throw new AppError("not_found", "This invitation was used, revoked, or is too old. Ask for a new one.", {
    code: "invite_invalid",
  });
}
