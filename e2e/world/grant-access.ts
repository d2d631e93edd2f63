import { randomBytes } from "node:crypto";
import { ACCOUNTS } from "./oauth";
import type { WorldState } from "./world-state";

const PUBLISHING = ["readonly", "upload"].map((end) => `https://www.googleapis.com/auth/youtube.${end}`);

/** An access token as a consent would bring it. */
export function grantAccess(state: WorldState, email: string, scopes: string[] = PUBLISHING): string {
  const account = ACCOUNTS.find((item) => item.email === email);
  if (!account) throw new Error(`nobody is called ${email} here`);
  const token = `ya29.${randomBytes(24).toString("base64url")}`;
  const endsAt = new Date(state.now().getTime() + 3_599_000);
  state.grants.set(token, { email, channel: account.channels[0] ?? null, scopes, endsAt });
  return token;
}
