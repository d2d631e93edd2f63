import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { addDays, civilDateAt, startOfDay } from "@/lib/time/civil-date";
import { TERMINATED } from "../contract";
import { retryAfter } from "../retry-after";
import { errorBody } from "./schemas";

export const API = "youtube-api";

type Rule = { kind: PlatformErrorKind; detail?: string; reason?: string };

const KEY = "Check YOUTUBE_API_KEY and that the YouTube Data API is enabled for its project.";
const RULES: Record<string, Rule> = {
  quotaExceeded: { kind: "quota_exhausted" },
  dailyLimitExceeded: { kind: "quota_exhausted" },
  uploadLimitExceeded: { kind: "quota_exhausted" },
  rateLimitExceeded: { kind: "rate_limited" },
  userRateLimitExceeded: { kind: "rate_limited" },
  RESOURCE_EXHAUSTED: { kind: "rate_limited" },
  keyInvalid: { kind: "reauth_required", detail: `The YouTube API key is not valid. ${KEY}` },
  keyExpired: { kind: "reauth_required", detail: `The YouTube API key has expired. ${KEY}` },
  API_KEY_INVALID: { kind: "reauth_required", detail: `The YouTube API key is not valid. ${KEY}` },
  accessNotConfigured: { kind: "reauth_required", detail: `The YouTube Data API is not enabled for this key. ${KEY}` },
  SERVICE_DISABLED: { kind: "reauth_required", detail: `The YouTube Data API is not enabled for this key. ${KEY}` },
  ipRefererBlocked: { kind: "reauth_required", detail: `The YouTube API key may not be used from this server. ${KEY}` },
  API_KEY_IP_ADDRESS_BLOCKED: { kind: "reauth_required", detail: `The key may not be used from this server. ${KEY}` },
  authError: { kind: "reauth_required" },
  UNAUTHENTICATED: { kind: "reauth_required" },
  insufficientPermissions: { kind: "reauth_required" },
  youtubeSignupRequired: { kind: "reauth_required" },
  channelNotFound: { kind: "not_found" },
  playlistNotFound: { kind: "not_found" },
  videoNotFound: { kind: "not_found" },
  notFound: { kind: "not_found" },
  channelSuspended: { kind: "not_found", reason: TERMINATED, detail: "YouTube has terminated this channel." },
  channelClosed: { kind: "not_found", reason: TERMINATED, detail: "This channel was closed." },
  playlistItemsNotAccessible: { kind: "private", detail: "The uploads of this channel are private." },
  channelForbidden: { kind: "private" },
  playlistForbidden: { kind: "private" },
  videoForbidden: { kind: "private" },
  SERVICE_UNAVAILABLE: { kind: "private" },
  backendError: { kind: "unavailable" },
  internalError: { kind: "unavailable" },
};

const BY_STATUS = (status: number): PlatformErrorKind => {
  if (status === 401) return "reauth_required";
  if (status === 403) return "blocked";
  if (status === 404) return "not_found";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "unavailable" : "unexpected_response";
};

/** When Google's day ends: midnight in California. */
const nextPacificMidnight = (now: Date): Date => {
  const zone = "America/Los_Angeles";
  return startOfDay(addDays(civilDateAt(now, zone), 1), zone);
};

function retryAtFor(kind: PlatformErrorKind, header: string | null, now: Date): Date | undefined {
  if (kind === "quota_exhausted") return nextPacificMidnight(now);
  const asked = retryAfter(header, now);
  if (asked) return asked;
  return kind === "rate_limited" ? new Date(now.getTime() + 60_000) : undefined;
}

/** Turns Google's error answer, whatever its shape, into one of the closed kinds. Bodies: e2e/fixtures/youtube/errors.json. */
export function apiFailure(status: number, body: unknown, header: string | null, now: Date): PlatformError {
  const parsed = errorBody.safeParse(body);
  const error = parsed.success ? parsed.data.error : undefined;
  const object = typeof error === "object" ? error : undefined;
  const reasons = [
    ...(object?.errors ?? []).map((item) => item.reason),
    ...(object?.details ?? []).map((item) => item.reason),
    object?.status,
  ].filter((reason) => reason !== undefined);
  const vendor = reasons.find((reason) => RULES[reason] !== undefined) ?? reasons[0];
  const rule = (vendor ? RULES[vendor] : undefined) ?? { kind: BY_STATUS(status) };
  const said = typeof error === "string" ? error : (object?.message ?? `HTTP ${status}`);
  const reason = rule.reason ?? vendor ?? (typeof error === "string" ? error.slice(0, 80) : undefined);
  const retryAt = retryAtFor(rule.kind, header, now);
  return new PlatformError(rule.kind, API, rule.detail ?? `YouTube refused: ${said.slice(0, 300)}`, {
    httpStatus: status,
    ...(reason ? { reason } : {}),
    ...(retryAt ? { retryAt } : {}),
  });
}
