import { z } from "zod";

/** What a consent was given for. */
export const grantShape = z.object({
  email: z.string(),
  /** null: a login without a channel */
  channel: z.string().nullable(),
  grantedAt: z.coerce.date(),
  clientId: z.string(),
  redirectUri: z.string(),
  scope: z.string(),
  challenge: z.string().nullable(),
  nonce: z.string().nullable(),
});
export type Grant = z.output<typeof grantShape>;

/** `channel`: what `mine=true` answers; null for a login without one. */
export const accessShape = z.object({
  email: z.string(),
  channel: z.string().nullable(),
  scopes: z.array(z.string()),
  endsAt: z.coerce.date(),
});
export type AccessGrant = z.output<typeof accessShape>;

/** What the token endpoint answers on demand, whatever it is asked. */
export const TOKEN_FAILURES = [
  "invalid_grant",
  "invalid_rapt",
  "admin_policy_enforced",
  "invalid_client",
  "server_error",
] as const;
export type TokenFailure = (typeof TOKEN_FAILURES)[number];
