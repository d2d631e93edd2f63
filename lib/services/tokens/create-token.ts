import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { CreateTokenInput, TokenDto } from "./schemas";
import { newSecretToken } from "./secret-token";
import { toTokenDto } from "./to-token-dto";
import { tokenOwner } from "./token-owner";

/** A personal token of the caller for this workspace: it may what its owner may here, and nothing elsewhere. */
export async function createToken(ctx: Ctx, input: CreateTokenInput): Promise<TokenDto & { token: string }> {
  const userId = tokenOwner(ctx);
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt !== null && expiresAt <= ctx.now) {
    throw new AppError("validation_failed", "expiresAt: lies in the past.", {
      errors: [{ path: "expiresAt", code: "past", detail: "lies in the past" }],
    });
  }
  const secret = newSecretToken("cst");
  const row = await ctx.db.$transaction(async (tx) => {
    const token = await tx.apiToken.create({
      data: {
        userId,
        workspaceId: ctx.workspaceId,
        name: input.name,
        prefix: secret.prefix,
        tokenHash: secret.hash,
        expiresAt,
      },
    });
    await recordAudit(tx, ctx, { action: "token.created", entityType: "token", entityId: token.id });
    return token;
  });
  return { ...toTokenDto(row), token: secret.token };
}
