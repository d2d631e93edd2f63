import "server-only";
import type { TokenPair } from "@/lib/services/users/schemas";
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from "./access-token";

/** The answer of login and refresh, in the names that programs outside rely on. */
export async function toTokenPair(sessionId: string, refreshToken: string): Promise<TokenPair> {
  return {
    access_token: await issueAccessToken(sessionId),
    refresh_token: refreshToken,
    token_type: "bearer",
    expires_in: ACCESS_TOKEN_SECONDS,
  };
}
