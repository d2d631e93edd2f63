import "server-only";
import { CodeChallengeMethod } from "google-auth-library";
import { oauthClient } from "./oauth-client";

/** The address of Google's consent page and the PKCE verifier that belongs to it; `state` comes back unchanged. */
export async function authorizationUrl(ask: {
  state: string;
  scopes: string[];
}): Promise<{ url: string; verifier: string }> {
  const client = oauthClient();
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  const url = client.generateAuthUrl({
    // A refresh token comes only with `offline` and an explicit consent; the account is chosen each time.
    access_type: "offline",
    prompt: "select_account consent",
    include_granted_scopes: true,
    scope: ask.scopes,
    state: ask.state,
    code_challenge_method: CodeChallengeMethod.S256,
    ...(codeChallenge ? { code_challenge: codeChallenge } : {}),
  });
  return { url, verifier: codeVerifier };
}
