/** What a consent was given for. */
export type Grant = {
  email: string;
  /** null: a login without a channel */
  channel: string | null;
  grantedAt: Date;
  clientId: string;
  redirectUri: string;
  scope: string;
  challenge: string | null;
  nonce: string | null;
};

/** `channel`: what `mine=true` answers; null for a login without one. */
export type AccessGrant = { email: string; channel: string | null; scopes: string[]; endsAt: Date };

/** What the token endpoint answers on demand, whatever it is asked. */
export const TOKEN_FAILURES = [
  "invalid_grant",
  "invalid_rapt",
  "admin_policy_enforced",
  "invalid_client",
  "server_error",
] as const;
export type TokenFailure = (typeof TOKEN_FAILURES)[number];
