import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { NOT_SENT } from "../contract";
import type { ProcessResult } from "../run-process";

export const INSTALOADER = "instagram-instaloader";

/** After a 429 or a challenge nothing is asked for an hour: asking again is what gets accounts locked. */
const PAUSE_MS = 3_600_000;

const LOCKED =
  "The account may be locked: open Instagram with it, do what it asks, wait some hours, then run npm run instagram:login.";
const LOGIN = "Run npm run instagram:login.";

type Meaning = { kind: PlatformErrorKind; reason: string; says: (login: string | null) => string };

const stopped = (why: string, login: string | null): string =>
  login
    ? `Instagram stopped answering @${login} (${why}). ${LOCKED}`
    : `Instagram refuses readers who are not signed in (${why}). Set INSTAGRAM_USERNAME, or the official API.`;

const challenge: Meaning = {
  kind: "reauth_required",
  reason: "challenge",
  says: (login) => stopped("it wants to see that a person is there", login),
};
const wall: Meaning = { kind: "blocked", reason: "login_wall", says: (login) => stopped("it asks for a login", login) };

/** What instaloader prints, as of 4.9 to 4.15; the first that fits counts. `%` stands for its own words. */
const MEANINGS: readonly (readonly [RegExp, Meaning | ((login: string | null) => Meaning)])[] = [
  [/challenge|checkpoint|feedback_required|account.{0,20}suspended/i, challenge],
  [
    /429|too many requests|wait a few minutes/i,
    { kind: "rate_limited", reason: "http_429", says: (login) => stopped("429, too many requests", login) },
  ],
  [
    /EOFError|two.factor|2FA/i,
    {
      kind: "reauth_required",
      reason: "two_factor",
      says: (login) => `Instagram asks @${login} for a second factor. ${LOGIN}`,
    },
  ],
  [
    /wrong password|bad ?credentials|login error/i,
    {
      kind: "reauth_required",
      reason: "bad_login",
      says: (login) =>
        `Instagram does not let @${login} sign in: check INSTAGRAM_USERNAME and INSTAGRAM_PASSWORD. ${LOCKED}`,
    },
  ],
  [
    /quiet mode requires|session file.*(invalid|expired)/i,
    {
      kind: "reauth_required",
      reason: "no_session",
      says: (login) => `There is no session of @${login} yet. ${LOGIN}`,
    },
  ],
  [
    /private but not followed|--login=USERNAME required/i,
    {
      kind: "private",
      reason: "private",
      says: (login) =>
        login ? `This account is private, and @${login} does not follow it.` : "This account is private.",
    },
  ],
  [
    /accounts\/login|redirected to login|login ?required|responded with "(401|30\d)|HTTP error code 401/i,
    (login) =>
      login
        ? {
            kind: "reauth_required",
            reason: "session_refused",
            says: () => stopped("its session no longer counts", login),
          }
        : wall,
  ],
  [/responded with "400|400 bad request/i, (login) => (login ? challenge : wall)],
  [/responded with "403|HTTP error code 403|403 forbidden/i, wall],
  [
    /does not exist|404 not found|fetching post metadata failed|invalid username/i,
    { kind: "not_found", reason: "not_found", says: () => "Instagram knows no such account or post." },
  ],
  [
    /ProxyError|NewConnectionError|Connection refused|Name or service not known/i,
    { kind: "unavailable", reason: NOT_SENT, says: () => "Instagram could not be reached." },
  ],
  [
    /max retries|timed? ?out|connection (reset|aborted)|HTTP error code 5\d\d|responded with "5\d\d/i,
    { kind: "unavailable", reason: "network", says: () => "Instagram did not answer properly." },
  ],
];

/** The refusal in what instaloader printed; null where there is none. `login`: whom it read as. */
export function instaloaderFailure(stderr: string, login: string | null, now: Date): PlatformError | null {
  if (stderr.trim() === "") return null;
  const found = MEANINGS.find(([pattern]) => pattern.test(stderr))?.[1];
  const meaning = typeof found === "function" ? found(login) : found;
  const own = (stderr.split("\n").findLast((line) => line.trim() !== "") ?? "").trim().slice(0, 200);
  if (!meaning) {
    return new PlatformError("unexpected_response", INSTALOADER, `instaloader: ${own}`, { reason: "unknown" });
  }
  const { kind, reason, says } = meaning;
  return new PlatformError(kind, INSTALOADER, says(login), {
    reason,
    ...(kind === "rate_limited" || kind === "reauth_required" ? { retryAt: new Date(now.getTime() + PAUSE_MS) } : {}),
  });
}

/** A run that did not come to its end. */
export function runFailure(result: ProcessResult): PlatformError | null {
  const fail = (kind: PlatformErrorKind, detail: string, reason: string) =>
    new PlatformError(kind, INSTALOADER, detail, { reason });
  switch (result.ended) {
    case "not_found":
      return fail("unavailable", "instaloader is not installed: set INSTALOADER_PATH or install it.", NOT_SENT);
    case "timeout":
      return fail("unavailable", "instaloader did not finish in time.", "timeout");
    case "cancelled":
      return fail("unavailable", "The request was cancelled.", "cancelled");
    case "too_much_output":
      return fail("unexpected_response", "instaloader wrote more than can be read.", "output");
    case "exit":
      return null;
  }
}
