import "server-only";
import type { PublicCtx } from "@/lib/services/context";
import { rotateRefreshToken } from "@/lib/services/users/rotate-refresh-token";
import type { TokenPair } from "@/lib/services/users/schemas";
import { toTokenPair } from "./to-token-pair";

/** Trades a refresh token for a new pair; a second use of one ends the session. */
export async function refreshProgram(ctx: PublicCtx, refreshToken: string): Promise<TokenPair> {
  const rotated = await rotateRefreshToken(ctx, refreshToken);
  return toTokenPair(rotated.sessionId, rotated.refreshToken);
}
