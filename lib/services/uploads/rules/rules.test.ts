import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError, PlatformError, type PlatformErrorKind, type PlatformErrorOptions } from "@/lib/errors";
import uploads from "@/messages/en/uploads.json";
import { UploadStatus } from "@/prisma/generated/enums";
import { deadlineOf } from "./deadlines";
import { backoffMs, judgeFailure, MAX_SETBACKS, type Situation } from "./failures";
import { goOnFrom, waitFor } from "./phases";
import { nextPollMs } from "./processing";
import { planPublication, wantedPrivacy } from "./publish-plan";
import { remedyFor } from "./remedies";
import { canMove, hasEnded } from "./state-machine";

const now = new Date("2026-11-21T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const HOUR = 3_600_000;

describe("how an upload comes to be seen", () => {
  it.each([
    ["public", null, { kind: "at_once", privacy: "public" }],
    ["unlisted", null, { kind: "at_once", privacy: "unlisted" }],
    ["public", later(HOUR), { kind: "by_youtube", at: later(HOUR) }],
    ["private", later(HOUR), { kind: "by_youtube", at: later(HOUR) }],
    ["unlisted", later(HOUR), { kind: "by_us", at: later(HOUR) }],
    ["unlisted", later(-1), { kind: "at_once", privacy: "unlisted" }],
    ["private", later(-1), { kind: "at_once", privacy: "public" }],
    ["public", later(30_000), { kind: "at_once", privacy: "public" }],
  ] as const)("%s at %s", (privacyStatus, publishAt, plan) =>
    expect(planPublication({ privacyStatus, publishAt }, now)).toEqual(plan),
  );
  it("private with a time means public then", () => {
    expect(wantedPrivacy({ privacyStatus: "private", publishAt: now })).toBe("public");
    expect(wantedPrivacy({ privacyStatus: "private", publishAt: null })).toBe("private");
  });
});

describe("what becomes of a failed step", () => {
  const calm: Situation = { now, setbacks: 0, onQuota: "wait", uploaded: false };
  const youtube = (kind: PlatformErrorKind, options: PlatformErrorOptions = {}, connector = "youtube-api") =>
    new PlatformError(kind, connector, "YouTube says no.", options);

  it.each<[string, Error, Partial<Situation>, object]>([
    [
      "out of quota",
      youtube("quota_exhausted", { retryAt: later(HOUR) }),
      {},
      { do: "wait", for: "quota", till: later(HOUR) },
    ],
    [
      "out of quota, said fail",
      youtube("quota_exhausted"),
      { onQuota: "fail" },
      { do: "fail", code: "quota_exhausted" },
    ],
    [
      "out of quota after the bytes",
      youtube("quota_exhausted", { retryAt: later(HOUR) }),
      { onQuota: "fail", uploaded: true },
      { do: "wait" },
    ],
    [
      "the channel's own limit",
      youtube("quota_exhausted", { reason: "uploadLimitExceeded", retryAt: later(HOUR) }),
      { onQuota: "fail" },
      { do: "wait", for: "channel_limit", till: later(24 * HOUR) },
    ],
    [
      "a withdrawn consent",
      youtube("reauth_required", { reason: "revoked_or_expired" }, "google-oauth"),
      {},
      { do: "wait", for: "reconnect", till: null },
    ],
    [
      "a token that is refused",
      youtube("reauth_required", { reason: "authError" }),
      {},
      { do: "wait", for: "backoff" },
    ],
    [
      "a missing scope",
      youtube("reauth_required", { reason: "insufficientPermissions" }),
      {},
      { do: "fail", code: "scope_missing" },
    ],
    [
      "the API is off",
      youtube("reauth_required", { reason: "accessNotConfigured" }),
      {},
      { do: "fail", code: "api_not_enabled" },
    ],
    [
      "too quick",
      youtube("rate_limited", { retryAt: later(60_000) }),
      {},
      { do: "wait", till: later(60_000), setback: true },
    ],
    ["a 503", youtube("unavailable"), {}, { do: "wait", till: later(2_000), setback: true }],
    [
      "a 503 for hours",
      youtube("unavailable"),
      { setbacks: MAX_SETBACKS },
      { do: "fail", code: "youtube_unavailable" },
    ],
    [
      "a bad title",
      youtube("unexpected_response", { httpStatus: 400, reason: "invalidTitle" }),
      {},
      { do: "fail", code: "metadata_refused" },
    ],
    [
      "another 400",
      youtube("unexpected_response", { httpStatus: 400, reason: "oddity" }),
      {},
      { do: "fail", code: "refused" },
    ],
    ["what is no answer", youtube("unexpected_response"), {}, { do: "wait", for: "backoff" }],
    ["a busy lock", new AppError("locked", "Busy."), {}, { do: "wait", code: "busy", setback: false }],
    [
      "a source that is away",
      new AppError("unavailable", "Away.", { code: "source_unreachable", retryAfterSec: 30 }),
      {},
      { do: "wait", till: later(30_000), code: "source_unreachable" },
    ],
    [
      "a source that is not there",
      new AppError("conflict", "No.", { code: "source_not_found" }),
      {},
      { do: "fail", code: "source_not_found" },
    ],
  ])("%s", (_name, error, situation, verdict) =>
    expect(judgeFailure(error, { ...calm, ...situation })).toMatchObject(verdict),
  );

  it("leaves what nobody foresaw to the job server", () => {
    expect(judgeFailure(new TypeError("a bug"), calm)).toBeUndefined();
  });

  it("backs off for five to six hours in all, at most half an hour at a time", () => {
    const delays = Array.from({ length: MAX_SETBACKS }, (_, n) => backoffMs(n));
    expect(Math.max(...delays)).toBe(HOUR / 2);
    const sum = delays.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(5 * HOUR);
    expect(sum).toBeLessThan(6 * HOUR);
  });
});

it("an upload that has ended has no deadline and nothing to go on with; every other has both, but a draft", () => {
  for (const status of Object.values(UploadStatus)) {
    const rests = hasEnded(status) || status === "draft";
    expect([status, deadlineOf(status, now) === null]).toEqual([status, rests]);
    expect([status, goOnFrom(status).do]).toEqual([status, rests ? "end" : "go"]);
  }
});

it("after its bytes are complete nothing leads back to sending them", () => {
  for (const from of ["processing", "uploaded", "published"] as const) {
    for (const to of ["queued", "downloading", "uploading", "cancelled"] as const)
      expect(canMove(from, to)).toBe(false);
  }
});

it("a wait that is known moves the deadline behind its end", () => {
  const till = later(30 * HOUR);
  expect(deadlineOf("queued", now, till)?.getTime()).toBeGreaterThan(till.getTime());
  expect(waitFor("begin", till, now)).toEqual({ do: "wait", phase: "begin", until: later(24 * HOUR).toISOString() });
});

it("asks YouTube soon at first and every five minutes at last", () => {
  expect([0, 10_000, HOUR].map(nextPollMs)).toEqual([2_000, 5_000, 300_000]);
});

it("has something to do about every failure that it names", () => {
  for (const code of [
    "unknown_outcome",
    "upload_limit_exceeded",
    "quota_exhausted",
    "media_gone",
    "stuck",
    "rejected",
  ]) {
    expect(remedyFor(code)).toMatch(/\w/);
  }
});

it("explains in the guide every failure that the pages name", () => {
  const guide = readFileSync("docs/guide/publish.md", "utf8");
  expect(Object.keys(uploads.error).filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
});
