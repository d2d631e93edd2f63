import "server-only";
import { parseAnswer } from "../../http-client";
import { OAUTH, oauthClient } from "./oauth-client";
import { oauthFailure } from "./oauth-failure";
import { type TokenAnswer, tokenAnswer } from "./token-answer";

/** A new access token. Throws `PlatformError`; `reauth_required` alone means that the connection is over. */
export async function refreshAccess(refreshToken: string): Promise<TokenAnswer> {
  const client = oauthClient();
  client.setCredentials({ refresh_token: refreshToken });
  try {
    const { credentials } = await client.refreshAccessToken();
    return parseAnswer(OAUTH, tokenAnswer, credentials);
  } catch (error) {
    throw oauthFailure(error);
  }
}
