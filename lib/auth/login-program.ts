import "server-only";
import type { PublicCtx } from "@/lib/services/context";
import { openSession } from "@/lib/services/users/open-session";
import type { LoginInput, TokenPair } from "@/lib/services/users/schemas";
import { verifyCredentials } from "@/lib/services/users/verify-credentials";
import { toTokenPair } from "./to-token-pair";

/** Signs a program in: a session of its own, an access token, and the first refresh token of a family. */
export async function loginProgram(ctx: PublicCtx, input: LoginInput, userAgent: string | null): Promise<TokenPair> {
  const user = await verifyCredentials(ctx, input);
  const session = await openSession(ctx, { userId: user.id, kind: "program", userAgent });
  return toTokenPair(session.id, session.refreshToken ?? "");
}
