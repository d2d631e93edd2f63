import { z } from "zod";
import { PlatformError } from "@/lib/errors";
import { networkFailure } from "../../network-failure";
import { OAUTH } from "./oauth-client";

const answered = z.object({
  response: z.object({
    status: z.number(),
    data: z
      .object({ error: z.string(), error_description: z.string().optional(), error_subtype: z.string().optional() })
      .optional()
      .catch(undefined),
  }),
});

/** Refusals that only a new consent ends, with the reason that is kept of them. */
const NEW_CONSENT: Record<string, string> = {
  invalid_grant: "revoked_or_expired",
  invalid_rapt: "policy",
  admin_policy_enforced: "policy",
  unauthorized_client: "policy",
};

/**
 * Turns what Google's token endpoint answered into one of the closed kinds. Only `reauth_required` means that the
 * connection is over; a network failure or a 5xx says nothing about it.
 */
export function oauthFailure(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  const parsed = answered.safeParse(error);
  if (!parsed.success) return networkFailure(OAUTH, error);
  const { status, data } = parsed.data.response;
  const code = data?.error_subtype ?? data?.error ?? `http_${status}`;
  const said = data?.error_description ?? data?.error ?? `HTTP ${status}`;
  const reason = NEW_CONSENT[code] ?? (data ? NEW_CONSENT[data.error] : undefined);
  if (reason) {
    return new PlatformError("reauth_required", OAUTH, `Google ended the connection: ${said}`, {
      reason,
      httpStatus: status,
    });
  }
  if (status === 429 || status >= 500) {
    return new PlatformError(status === 429 ? "rate_limited" : "unavailable", OAUTH, `Google answered ${status}.`, {
      reason: code,
      httpStatus: status,
    });
  }
  return new PlatformError("blocked", OAUTH, `Google refused this installation's client: ${said}`, {
    reason: code,
    httpStatus: status,
  });
}
