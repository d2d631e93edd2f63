import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { NOT_SENT, TERMINATED } from "../contract";
import type { ProcessResult } from "../run-process";

export const YTDLP = "youtube-ytdlp";

/** What a sentence means: kind and reason. */
export type Sentences = readonly (readonly [RegExp, PlatformErrorKind, string])[];

/** yt-dlp tells what went wrong in prose alone: its own sentences, the first that fits counts. */
const SENTENCES: Sentences = [
  [/confirm you.{1,3}re not a bot|please sign in to continue/i, "blocked", "bot_check"],
  [/HTTP Error 429|Too Many Requests|rate.?limit/i, "rate_limited", "http_429"],
  [
    /account (associated with this video )?has been terminated|channel (was removed|has been terminated)|terminated because/i,
    "not_found",
    TERMINATED,
  ],
  [/members[- ]only|join this channel|available to this channel's members/i, "private", "members_only"],
  [/private (video|playlist|channel)|video is private|channel is private/i, "private", "private"],
  [/confirm your age|age.?restricted|inappropriate for some users/i, "blocked", "age_restricted"],
  [/HTTP Error 403/i, "blocked", "http_403"],
  [
    /HTTP Error 404|does not exist|video unavailable|has been removed|not found|incomplete youtube id/i,
    "not_found",
    "not_found",
  ],
  [/Connection refused|Name or service not known|getaddrinfo|No address associated/i, "unavailable", NOT_SENT],
  [
    /HTTP Error 5\d\d|timed out|Unable to download|connection (reset|aborted)|IncompleteRead/i,
    "unavailable",
    "network",
  ],
  [/is not a valid URL|Unsupported URL/i, "not_found", "unsupported_url"],
];

/** The lines that yt-dlp marks as errors; warnings are left out. */
export const errorLines = (stderr: string): string[] =>
  stderr
    .split("\n")
    .filter((line) => /^ERROR:/.test(line))
    .map((line) => line.replace(/^ERROR:\s*/, "").trim());

/** `own`: sentences of one platform, asked before the general ones. */
export function failureFrom(sentence: string, connector = YTDLP, own: Sentences = []): PlatformError {
  const rule = [...own, ...SENTENCES].find(([pattern]) => pattern.test(sentence));
  const detail = `yt-dlp: ${sentence.slice(0, 300) || "it ended without a result."}`;
  return new PlatformError(rule?.[1] ?? "unexpected_response", connector, detail, { reason: rule?.[2] ?? "unknown" });
}

/** A run that gave nothing to read. */
export function runFailure(result: ProcessResult, connector = YTDLP, own: Sentences = []): PlatformError {
  switch (result.ended) {
    case "not_found":
      return new PlatformError("unavailable", connector, "yt-dlp is not installed: set YTDLP_PATH or install it.", {
        reason: NOT_SENT,
      });
    case "timeout":
      return new PlatformError("unavailable", connector, "yt-dlp did not finish in time.", { reason: "timeout" });
    case "cancelled":
      return new PlatformError("unavailable", connector, "The request was cancelled.", { reason: "cancelled" });
    case "too_much_output":
      return new PlatformError("unexpected_response", connector, "yt-dlp wrote more than can be read.", {
        reason: "output",
      });
    case "exit":
      return failureFrom(errorLines(result.stderr)[0] ?? "", connector, own);
  }
}
