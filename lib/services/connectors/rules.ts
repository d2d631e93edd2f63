import type { PlatformErrorKind } from "@/lib/errors";

/** How a failure weighs on a connector. `none`: the platform answered properly, only not with what was wished. */
export type Weight = { kind: "none" } | { kind: "counts"; threshold: number } | { kind: "opens" };

/** `reason` of an `unavailable` PlatformError: we did not ask, because the breaker is open until `retryAt`. */
export const CIRCUIT_OPEN = "circuit_open";

/** Refusals that are about us, not about what was asked for: the next call would meet them too. */
const WALLS = ["bot_check", "ip_blocked", "login_wall", "challenge"];

/** A wall, or a refusal with a date, opens at once; three other refusals or five lost connections in a row do. */
export function weightOf(kind: PlatformErrorKind, reason?: string): Weight {
  switch (kind) {
    case "not_found":
    case "private":
      return { kind: "none" };
    case "blocked":
      if (reason === "age_restricted") return { kind: "none" };
      return reason && WALLS.includes(reason) ? { kind: "opens" } : { kind: "counts", threshold: 3 };
    case "unavailable":
      return reason === "cancelled" ? { kind: "none" } : { kind: "counts", threshold: 5 };
    case "unexpected_response":
      return { kind: "counts", threshold: 5 };
    case "rate_limited":
    case "quota_exhausted":
    case "reauth_required":
      return { kind: "opens" };
  }
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** After how many failures in a row the breaker opens. */
export const opensAt = (weight: Exclude<Weight, { kind: "none" }>): number =>
  weight.kind === "counts" ? weight.threshold : 1;

/**
 * When to try again: at the platform's own date, else after a pause that doubles with each further failure, up to six
 * hours. `luck` in [0, 1) lengthens the pause by up to a quarter, so that installations do not come back in step.
 */
export function retryAtFor(
  now: Date,
  failures: number,
  threshold: number,
  asked: Date | undefined,
  luck: number,
): Date {
  if (asked && asked > now) return asked;
  const doublings = Math.min(20, Math.max(0, failures - threshold));
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** doublings);
  return new Date(now.getTime() + Math.round(pause * (1 + luck / 4)));
}

/** How long one probe may take before another may be sent. */
export const PROBE_MS = 2 * 60_000;

/** What to do about a connector: stable code → words. The interface translates by code. */
export const CONNECTOR_FIXES = {
  set_up: "Set what is missing in the environment and restart.",
  wait: "Nothing to do: it is tried again by itself at the time of the next try.",
  sign_in: "Its key or account is refused: renew it in the environment and restart. A new one is tried at once.",
  unblock:
    "The platform takes this machine for a robot. It is tried again by itself; a later time, fewer profiles, an official key or another address help.",
  quota: "The day's quota is used up. It goes on by itself after the reset; the Quota page says who spent it.",
  update: "The platform answers in another shape than expected: update Creatorscope, yt-dlp or instaloader.",
} as const;

export type ConnectorFix = keyof typeof CONNECTOR_FIXES;

/** What to do about a connector as it is now; null: it works. */
export function fixFor(now: { usable: boolean; state: string; lastErrorKind: string | null }): ConnectorFix | null {
  if (!now.usable) return "set_up";
  if (now.state === "closed") return null;
  switch (now.lastErrorKind) {
    case "reauth_required":
      return "sign_in";
    case "blocked":
      return "unblock";
    case "quota_exhausted":
      return "quota";
    case "unexpected_response":
      return "update";
    default:
      return "wait";
  }
}
