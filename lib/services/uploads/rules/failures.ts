import { AppError, PlatformError } from "@/lib/errors";
import type { OnQuota } from "@/prisma/generated/enums";

export type WaitingFor = "quota" | "channel_limit" | "reconnect" | "backoff";

/** What becomes of an upload whose step failed. */
export type Verdict =
  | { do: "fail"; code: string; detail: string }
  /** `till` null: until somebody acts. `setback`: counts as one more failure in a row. */
  | { do: "wait"; for: WaitingFor; till: Date | null; code: string; detail: string; setback: boolean };

export type Situation = {
  now: Date;
  /** failures in a row before this one */
  setbacks: number;
  onQuota: OnQuota;
  /** all bytes are at YouTube: out of quota is then no reason to give up */
  uploaded: boolean;
};

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** With the delays below: between five and six hours of failures in a row. */
export const MAX_SETBACKS = 20;
const BUSY_MS = 3 * SECOND;

/** 2 s, 4 s, 8 s … at most half an hour. */
export const backoffMs = (setbacks: number): number => Math.min(1_800, 2 ** Math.min(setbacks + 1, 11)) * SECOND;

/** Reasons of 400s that are about the words we sent (fixtures: errors/api_errors.json). */
const ABOUT_WORDS =
  /^(invalid(Title|Description|Tags|CategoryId|PublishAt|VideoMetadata|Metadata|RecordingDetails|Filename|Snippet)|mediaBodyRequired|defaultLanguageNotSet|invalidValue|invalidParameter|required|badRequest)/;

/** Decides about a failure; undefined where the error is none that was foreseen. */
export function judgeFailure(error: unknown, situation: Situation): Verdict | undefined {
  if (error instanceof PlatformError) return judgePlatform(error, situation);
  if (error instanceof AppError) return judgeOurs(error, situation);
  return undefined;
}

function judgeOurs(error: AppError, situation: Situation): Verdict {
  const { code, message: detail } = error;
  if (error.category === "locked") {
    return { do: "wait", for: "backoff", till: later(situation, BUSY_MS), code: "busy", detail, setback: false };
  }
  if (error.status < 500) return { do: "fail", code, detail };
  const asked = error.retryAfterSec === undefined ? undefined : later(situation, error.retryAfterSec * SECOND);
  return backOff(situation, code, detail, asked);
}

function judgePlatform(error: PlatformError, situation: Situation): Verdict {
  const { kind, reason, retryAt, message: detail } = error;
  switch (kind) {
    case "quota_exhausted":
      return judgeQuota(error, situation);
    case "reauth_required":
      return judgeAccess(error, situation);
    case "rate_limited":
    case "unavailable":
      return backOff(situation, "youtube_unavailable", detail, retryAt);
    case "unexpected_response":
      if (error.httpStatus !== 400) return backOff(situation, "youtube_unavailable", detail, retryAt);
      return { do: "fail", code: ABOUT_WORDS.test(reason ?? "") ? "metadata_refused" : "refused", detail };
    case "not_found":
    case "private":
    case "blocked":
      return { do: "fail", code: "refused", detail };
  }
}

function judgeQuota({ reason, retryAt, message: detail }: PlatformError, situation: Situation): Verdict {
  if (reason === "uploadLimitExceeded") {
    const code = "upload_limit_exceeded";
    const words =
      "YouTube takes no more uploads of this channel for now. This is its own limit, not the project's quota.";
    return { do: "wait", for: "channel_limit", till: later(situation, DAY), code, detail: words, setback: false };
  }
  const code = "quota_exhausted";
  if (situation.onQuota === "fail" && !situation.uploaded) return { do: "fail", code, detail };
  const till = retryAt ?? later(situation, 3_600 * SECOND);
  return { do: "wait", for: "quota", till, code, detail, setback: false };
}

function judgeAccess(error: PlatformError, situation: Situation): Verdict {
  const { reason, connector, message: detail } = error;
  if (reason === "insufficientPermissions") return { do: "fail", code: "scope_missing", detail };
  if (reason === "accessNotConfigured" || reason === "SERVICE_DISABLED") {
    return { do: "fail", code: "api_not_enabled", detail };
  }
  if (connector === "google-oauth") {
    return { do: "wait", for: "reconnect", till: null, code: "reauth_required", detail, setback: false };
  }
  // YouTube refuses a token that Google has just given: a passing fault, or one that a person must look at.
  return backOff(situation, "reauth_required", detail);
}

const later = ({ now }: Situation, ms: number): Date => new Date(now.getTime() + ms);

function backOff(situation: Situation, code: string, detail: string, asked?: Date): Verdict {
  if (situation.setbacks >= MAX_SETBACKS) return { do: "fail", code, detail };
  const own = later(situation, backoffMs(situation.setbacks));
  const till = asked && asked > own ? asked : own;
  return { do: "wait", for: "backoff", till, code, detail, setback: true };
}
