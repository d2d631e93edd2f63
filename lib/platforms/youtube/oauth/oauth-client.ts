import "server-only";
import { OAuth2Client } from "google-auth-library";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";

export const OAUTH = "google-oauth";

/** Where Google sends people back to; written exactly so in the project's client. */
export const redirectUri = (): string => `${env().APP_URL}/api/channels/callback`;

export const hasOAuthClient = (): boolean =>
  env().GOOGLE_CLIENT_ID !== undefined && env().GOOGLE_CLIENT_SECRET !== undefined;

/** Google's OAuth client of this installation. Throws `blocked` (`no_client`) where its keys are not set. */
export function oauthClient(): OAuth2Client {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  if (clientId === undefined || clientSecret === undefined) {
    throw new PlatformError("blocked", OAUTH, "GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET are not set.", {
      reason: "no_client",
    });
  }
  return new OAuth2Client({
    clientId,
    clientSecret,
    redirectUri: redirectUri(),
    endpoints: {
      oauth2AuthBaseUrl: `${env().GOOGLE_AUTH_URL}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${env().GOOGLE_TOKEN_URL}/token`,
      oauth2RevokeUrl: `${env().GOOGLE_TOKEN_URL}/revoke`,
    },
    transporterOptions: { timeout: 15_000 },
  });
}
