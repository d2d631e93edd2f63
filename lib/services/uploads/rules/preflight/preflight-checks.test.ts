import { describe, expect, it } from "vitest";
import type { PreflightCheck } from "../../schemas";
import type { PreflightFacts } from "./facts";
import { preflightChecks } from "./preflight-checks";

// What YouTube would make of an upload, before a byte is sent. With the tables of metadata.test.ts over 100 cases.

const now = new Date("2026-11-21T12:00:00Z");
const good: PreflightFacts = {
  now,
  timeZone: "Europe/Berlin",
  metadata: {
    title: "A walk",
    description: "",
    tags: [],
    privacyStatus: "private",
    madeForKids: false,
    containsSyntheticMedia: false,
    notifySubscribers: true,
  },
  source: { kind: "stored", name: "walk.mp4", arriving: false, failure: null, isVideo: true },
  file: { container: "mp4", bytes: 10_000_000n, durationMs: 400_000, width: 1_920, height: 1_080 },
  channel: {
    title: "Ada",
    status: "connected",
    statusDetail: null,
    uploadBlockedTill: null,
    mayUpload: true,
    mayRead: true,
    mayManage: true,
  },
  quota: { left: 10, before: 0, resetsAt: new Date("2026-11-22T08:00:00Z"), onQuota: "wait" },
  hasRoom: true,
  audit: "unknown",
  duplicate: null,
  thumbnail: null,
};

type Part = { [K in keyof PreflightFacts]?: unknown };
/** The given parts over the good ones, one level deep. */
function facts(part: Part): PreflightFacts {
  const merged = Object.entries(part).map(([key, value]) => {
    const base: unknown = good[key as keyof PreflightFacts];
    const isPlain = (one: unknown) => typeof one === "object" && one !== null && !(one instanceof Date);
    return [key, isPlain(base) && isPlain(value) ? { ...(base as object), ...(value as object) } : value];
  });
  return { ...good, ...Object.fromEntries(merged) } as PreflightFacts;
}
const check = (code: PreflightCheck["code"], part: Part) =>
  preflightChecks(facts(part)).find((one) => one.code === code);
const result = (code: PreflightCheck["code"], part: Part) => check(code, part)?.result;

it("passes what is in order, and says so for each thing", () => {
  const checks = preflightChecks(good);
  expect(checks.filter((one) => one.result !== "pass")).toEqual([]);
  expect(checks.map((one) => one.code)).toEqual([
    "title",
    "description",
    "tags",
    "schedule",
    "source",
    "container",
    "size",
    "duration",
    "short",
    "disk",
    "duplicate",
    "channel",
    "scopes",
    "quota",
    "private_lock",
  ]);
});

const MIN = 60_000;
type Case = [name: string, code: PreflightCheck["code"], part: Part, result: PreflightCheck["result"]];
const cases: Case[] = [
  ["100 characters of title", "title", { metadata: { title: "a".repeat(100) } }, "pass"],
  ["101 characters of title", "title", { metadata: { title: "a".repeat(101) } }, "fail"],
  ["100 emoji of title", "title", { metadata: { title: "🎬".repeat(100) } }, "pass"],
  ["101 emoji of title", "title", { metadata: { title: "🎬".repeat(101) } }, "fail"],
  ["a bracket in the title", "title", { metadata: { title: "a < b" } }, "fail"],
  ["a title of spaces", "title", { metadata: { title: "  " } }, "fail"],
  ["5,000 bytes of description", "description", { metadata: { description: "a".repeat(5_000) } }, "pass"],
  ["5,001 bytes", "description", { metadata: { description: "a".repeat(5_001) } }, "fail"],
  ["5,000 bytes in Cyrillic", "description", { metadata: { description: "я".repeat(2_500) } }, "pass"],
  ["5,001 bytes in Cyrillic", "description", { metadata: { description: `${"я".repeat(2_500)}.` } }, "fail"],
  ["5,000 bytes of emoji", "description", { metadata: { description: "🎬".repeat(1_250) } }, "pass"],
  ["5,001 bytes of emoji", "description", { metadata: { description: `${"🎬".repeat(1_250)}.` } }, "fail"],
  ["a bracket in the description", "description", { metadata: { description: "a > b" } }, "fail"],
  ["500 characters of tags", "tags", { metadata: { tags: ["a".repeat(500)] } }, "pass"],
  ["501 characters of tags", "tags", { metadata: { tags: ["a".repeat(501)] } }, "fail"],
  ["501 with a comma", "tags", { metadata: { tags: ["a".repeat(250), "b".repeat(250)] } }, "fail"],
  ["501 with quotes", "tags", { metadata: { tags: [`${"a".repeat(249)} ${"b".repeat(249)}`] } }, "fail"],
  ["at once", "schedule", {}, "pass"],
  [
    "public in an hour: YouTube's clock",
    "schedule",
    { metadata: { privacyStatus: "public", publishAt: "2026-11-21T13:00:00Z" } },
    "pass",
  ],
  ["private with a time means public then", "schedule", { metadata: { publishAt: "2026-11-21T13:00:00Z" } }, "pass"],
  [
    "unlisted in an hour: our clock",
    "schedule",
    { metadata: { privacyStatus: "unlisted", publishAt: "2026-11-21T13:00:00Z" } },
    "warn",
  ],
  ["a minute ago", "schedule", { metadata: { publishAt: "2026-11-21T11:59:00Z" } }, "fail"],
  ["in half a minute", "schedule", { metadata: { publishAt: "2026-11-21T12:00:30Z" } }, "pass"],
  ["stored", "source", {}, "pass"],
  ["still arriving", "source", { source: { arriving: true } }, "warn"],
  ["failed", "source", { source: { failure: "It is cut short." } }, "fail"],
  ["a picture", "source", { source: { isVideo: false } }, "fail"],
  [
    "an address that answers",
    "source",
    { source: { kind: "address", reachable: true, detail: "It answers." } },
    "pass",
  ],
  [
    "an address that does not",
    "source",
    { source: { kind: "address", reachable: false, detail: "HTTP 404." } },
    "fail",
  ],
  ...["mp4", "mov", "webm", "mkv"].map((container): Case => [container, "container", { file: { container } }, "pass"]),
  ...["jpeg", "png", "avi"].map((container): Case => [container, "container", { file: { container } }, "fail"]),
  ["a container not known yet", "container", { file: { container: null } }, "warn"],
  ["nothing in it", "size", { file: { bytes: 0n } }, "fail"],
  ["256 GiB", "size", { file: { bytes: 256n * 2n ** 30n } }, "pass"],
  ["more than 256 GiB", "size", { file: { bytes: 257n * 2n ** 30n } }, "fail"],
  ["a size not known yet", "size", { file: { bytes: null } }, "warn"],
  ["15 minutes", "duration", { file: { durationMs: 15 * MIN } }, "pass"],
  ["more than 15 minutes", "duration", { file: { durationMs: 15 * MIN + 1 } }, "warn"],
  ["12 hours", "duration", { file: { durationMs: 720 * MIN } }, "warn"],
  ["more than 12 hours", "duration", { file: { durationMs: 720 * MIN + 1 } }, "fail"],
  ["a duration not known", "duration", { file: { durationMs: null } }, "warn"],
  ["its shape not known", "short", { file: { width: null, height: null, durationMs: 1_000 } }, "warn"],
  ["no room on the disk", "disk", { hasRoom: false }, "fail"],
  ["sent before", "duplicate", { duplicate: { title: "A walk", at: now } }, "warn"],
  ["a thumbnail", "thumbnail", { thumbnail: { container: "jpeg", bytes: 100n } }, "pass"],
  ["a thumbnail of 51 MiB", "thumbnail", { thumbnail: { container: "png", bytes: 51n * 2n ** 20n } }, "fail"],
  ["a film as a thumbnail", "thumbnail", { thumbnail: { container: "mp4", bytes: 100n } }, "fail"],
  ["needs a reconnect", "channel", { channel: { status: "needs_reconnect", statusDetail: "Withdrawn." } }, "fail"],
  ["disconnected", "channel", { channel: { status: "disconnected" } }, "fail"],
  ["met its own limit", "channel", { channel: { uploadBlockedTill: new Date("2026-11-22T12:00:00Z") } }, "warn"],
  ["had met its own limit", "channel", { channel: { uploadBlockedTill: new Date("2026-11-21T11:00:00Z") } }, "pass"],
  ["may not upload", "scopes", { channel: { mayUpload: false } }, "fail"],
  ["may not read", "scopes", { channel: { mayRead: false } }, "warn"],
  ["may not change playlists, and has none", "scopes", { channel: { mayManage: false } }, "pass"],
  ["may not change playlists", "scopes", { channel: { mayManage: false }, metadata: { playlistId: "PL1" } }, "warn"],
  ["the last upload of the day", "quota", { quota: { left: 1 } }, "pass"],
  ["none left, and it waits", "quota", { quota: { left: 0 } }, "warn"],
  ["none left, and it fails", "quota", { quota: { left: 0, onQuota: "fail" } }, "fail"],
  ["the third of two", "quota", { quota: { left: 2, before: 2 } }, "warn"],
  ["to be private", "private_lock", { audit: "locked" }, "pass"],
  ["to be public, audit unknown", "private_lock", { metadata: { privacyStatus: "public" } }, "warn"],
  ["to be public, locked before", "private_lock", { metadata: { privacyStatus: "public" }, audit: "locked" }, "warn"],
  ["to be public, was so before", "private_lock", { metadata: { privacyStatus: "public" }, audit: "open" }, "pass"],
  ["private now, public later", "private_lock", { metadata: { publishAt: "2026-11-22T12:00:00Z" } }, "warn"],
];

describe("each thing that is looked at", () => {
  it.each(cases)("%s (%s)", (_name, code, part, expected) => expect(result(code, part)).toBe(expected));
});

describe("will it be a Short", () => {
  it.each<[string, object, string]>([
    ["upright, 3:00", { durationMs: 180_000, width: 1_080, height: 1_920 }, "It will be a Short"],
    ["upright, over 3:00", { durationMs: 180_001, width: 1_080, height: 1_920 }, "It will not be a Short"],
    ["square, 0:30", { durationMs: 30_000, width: 1_080, height: 1_080 }, "It will be a Short"],
    ["wide, 0:30", { durationMs: 30_000, width: 1_081, height: 1_080 }, "It will not be a Short"],
    ["wide, length not known", { durationMs: null, width: 1_920, height: 1_080 }, "It will not be a Short"],
    ["long, shape not known", { durationMs: 400_000, width: null, height: null }, "It will not be a Short"],
  ])("%s", (_name, file, words) => expect(check("short", { file })?.detail).toContain(words));
});

it("tells times in the workspace's zone, and what to do about what fails", () => {
  expect(check("quota", { quota: { left: 0 } })?.detail).toBe("0 uploads left until 2026-11-22 09:00 (Europe/Berlin).");
  const failing = cases.filter(([, , , expected]) => expected === "fail");
  for (const [, code, part] of failing) expect(check(code, part)?.remedy).toMatch(/\w/);
});
