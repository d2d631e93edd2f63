import "server-only";
import { PlatformError } from "@/lib/errors";
import { oauthClient } from "./oauth-client";
import { oauthFailure } from "./oauth-failure";

/** Withdraws a grant at Google, with all its scopes. A token that is not known any more is withdrawn already. */
export async function revokeToken(token: string): Promise<void> {
  try {
    await oauthClient().revokeToken(token);
  } catch (error) {
    const failure = oauthFailure(error);
    if (failure instanceof PlatformError && failure.httpStatus === 400) return;
    throw failure;
  }
}
