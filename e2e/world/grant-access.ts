import { ACCOUNTS } from "./oauth";
import type { WorldState } from "./world-state";

const PUBLISHING = ["readonly", "upload"].map((end) => `https://www.googleapis.com/auth/youtube.${end}`);

/** An access token as a consent would bring it. */
export function grantAccess(state: WorldState, email: string, scopes: string[] = PUBLISHING): string {
  const account = ACCOUNTS.find((item) => item.email === email);
  if (!account) throw new Error(`nobody is called ${email} here`);
  const endsAt = new Date(state.now().getTime() + 3_599_000);
  return state.grants.issue({ email, channel: account.channels[0] ?? null, scopes, endsAt });
}
