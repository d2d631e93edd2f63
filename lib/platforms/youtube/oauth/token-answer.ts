import { z } from "zod";

/** What the token endpoint tells, as the library hands it on. A refresh answer has no refresh token: the stored one stays. */
export const tokenAnswer = z
  .object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1).nullish(),
    expiry_date: z.number().nullish(),
    scope: z.union([z.string(), z.array(z.string())]).nullish(),
  })
  .transform(({ access_token, refresh_token, expiry_date, scope }) => ({
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    expiresAt: expiry_date ? new Date(expiry_date) : null,
    scopes: (Array.isArray(scope) ? scope : (scope ?? "").split(" ")).filter((one) => one !== ""),
  }));
export type TokenAnswer = z.output<typeof tokenAnswer>;
