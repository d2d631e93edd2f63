import type { PlatformErrorKind } from "@/lib/errors";

/** How a failure weighs on a connector. `none`: the platform answered properly, only not with what was wished. */
export type Weight = { kind: "none" } | { kind: "counts"; threshold: number } | { kind: "opens" };

/** Three refusals as a robot, or five lost connections, in a row; a refusal with a date opens at once. */
export function weightOf(kind: PlatformErrorKind, reason?: string): Weight {
  switch (kind) {
    case "not_found":
    case "private":
      return { kind: "none" };
    case "blocked":
      return reason === "age_restricted" ? { kind: "none" } : { kind: "counts", threshold: 3 };
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

/** When to try again: at the platform's own date, else after a pause that doubles with each further failure. */
export function retryAtFor(now: Date, failures: number, threshold: number, asked: Date | undefined): Date {
  if (asked && asked > now) return asked;
  const doublings = Math.min(20, Math.max(0, failures - threshold));
  return new Date(now.getTime() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** doublings));
}

/** How long one probe may take before another may be sent. */
export const PROBE_MS = 2 * 60_000;
