import { z } from "zod";

const claims = z.object({ sub: z.string().min(1), email: z.string().nullish() });

/**
 * Whose login it is. Only where this person has let the project know at some time (by signing in with Google): a connection
 * does not ask for it. It comes from Google's own endpoint over TLS, so its signature would prove nothing more.
 */
const login = z.jwt().transform((token) => {
  const { sub, email } = claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")));
  return { subject: sub, email: email ?? null };
});

/** What the token endpoint tells, as the library hands it on. A refresh answer has no refresh token: the stored one stays. */
export const tokenAnswer = z
  .object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1).nullish(),
    expiry_date: z.number().nullish(),
    scope: z.union([z.string(), z.array(z.string())]).nullish(),
    id_token: login.nullish(),
  })
  .transform(({ access_token, refresh_token, expiry_date, scope, id_token }) => ({
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    expiresAt: expiry_date ? new Date(expiry_date) : null,
    scopes: (Array.isArray(scope) ? scope : (scope ?? "").split(" ")).filter((one) => one !== ""),
    login: id_token ?? null,
  }));
export type TokenAnswer = z.output<typeof tokenAnswer>;
