import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

const tokenAnswer = z.object({ access_token: z.string(), id_token: z.string() });
const idToken = z.object({
  sub: z.string(),
  aud: z.string(),
  exp: z.number(),
  email: z.string(),
  email_verified: z.boolean().default(false),
  name: z.string().optional(),
});
export type GoogleProfile = z.output<typeof idToken>;

/** Google sign-in, when its keys are set. Authorization code with PKCE and state; addresses come from the environment. */
export function googleProvider(): OAuthConfig<GoogleProfile>[] {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  if (clientId === undefined || clientSecret === undefined) return [];
  return [
    {
      id: "google",
      name: "Google",
      type: "oauth",
      clientId,
      clientSecret,
      issuer: env().GOOGLE_AUTH_URL,
      checks: ["pkce", "state"],
      idToken: false,
      authorization: {
        url: `${env().GOOGLE_AUTH_URL}/o/oauth2/v2/auth`,
        params: { scope: "openid email profile", prompt: "select_account" },
      },
      token: {
        request: async ({ params, checks, provider }) => ({
          tokens: await exchange({
            code: params.code ?? "",
            code_verifier: checks.code_verifier ?? "",
            redirect_uri: provider.callbackUrl,
            client_id: clientId,
            client_secret: clientSecret,
            grant_type: "authorization_code",
          }),
        }),
      },
      userinfo: { request: async ({ tokens }) => readIdToken(tokens.id_token ?? "", clientId) },
      profile: (profile) => ({ id: profile.sub, email: profile.email, name: profile.name ?? profile.email }),
    },
  ];
}

async function exchange(form: Record<string, string>): Promise<z.output<typeof tokenAnswer>> {
  const answer = await fetch(`${env().GOOGLE_TOKEN_URL}/token`, {
    method: "POST",
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) throw new AppError("unauthorized", `Google refused the sign-in (${answer.status}).`);
  return tokenAnswer.parse(await answer.json());
}

/** The token came straight from Google's token endpoint, so its origin needs no signature (OpenID Connect Core 3.1.3.7). */
function readIdToken(token: string, clientId: string) {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  const claims = idToken.parse(JSON.parse(payload));
  if (claims.aud !== clientId || claims.exp * 1000 < Date.now()) {
    throw new AppError("unauthorized", "Google's answer is not for this site, or too old.");
  }
  const { name, ...rest } = claims;
  return name === undefined ? rest : { ...rest, name };
}
