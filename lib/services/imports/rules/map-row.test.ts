import { describe, expect, it } from "vitest";
import { mapRow, type RowOptions } from "./map-row";
import { parseCount } from "./parse-count";
import { type DateFormat, parseDate } from "./parse-date";
import { planImport } from "./plan-import";
import { presetMapping } from "./presets";
import { suggestMapping } from "./suggest-mapping";

describe("counts in files", () => {
  it.each([
    ["46245", 46_245n],
    [" 46245.0 ", 46_245n],
    ["1,234,567", 1_234_567n],
    ["1 234 567", 1_234_567n],
    ["1.234.567", 1_234_567n],
    ["0", 0n],
    ["9223372036854775807", 9_223_372_036_854_775_807n],
  ])("%j is %s", (text, count) => expect(parseCount(text, "views")).toBe(count));

  it.each(["", "NA", "null", "None", "nan", "-"])("%j is unknown, not 0", (text) => {
    expect(parseCount(text, "views")).toBeNull();
  });

  it.each(["-5", "1.2K", "12,34", "many", "9223372036854775808", "1.234,5"])("%j is refused", (text) => {
    expect(() => parseCount(text, "views")).toThrow(/^views is (not a whole number|too large): “/);
  });
});

describe("dates in files", () => {
  const read = (text: string, format: DateFormat = "auto", timeZone = "America/New_York") =>
    parseDate(text, "date", { format, year: 2017, timeZone }).toISOString();

  it.each([
    ["2026-05-01T10:00:00Z", "2026-05-01T10:00:00.000Z"],
    ["2026-05-01T10:00:00+02:00", "2026-05-01T08:00:00.000Z"],
    ["2026-05-01 10:00:00 UTC", "2026-05-01T10:00:00.000Z"],
    ["2026-05-01 10:00", "2026-05-01T14:00:00.000Z"],
    ["2026-05-01", "2026-05-01T16:00:00.000Z"],
    ["13.09", "2017-09-13T16:00:00.000Z"],
    ["01.05.2026", "2026-05-01T16:00:00.000Z"],
  ])("%j is %s: a day alone is its noon in the zone", (text, iso) => expect(read(text)).toBe(iso));

  it("take the format that was named where the shape does not tell", () => {
    expect(read("03/04/2026", "MM/DD/YYYY", "UTC")).toBe("2026-03-04T12:00:00.000Z");
    expect(read("03/04/2026", "DD/MM/YYYY", "UTC")).toBe("2026-04-03T12:00:00.000Z");
    expect(read("17.14.11", "YY.DD.MM", "UTC")).toBe("2017-11-14T12:00:00.000Z");
    expect(read("1777629600", "unix")).toBe("2026-05-01T10:00:00.000Z");
    expect(read("1777629600000", "unix")).toBe("2026-05-01T10:00:00.000Z");
  });

  it.each(["31.02", "2026-02-30", "03/04/2026", "24.09xcaeyJTx4Co", "yesterday", ""])("%j is refused", (text) => {
    expect(() => read(text)).toThrow(/^date is (not a date|empty)/);
  });

  it("say that a year is missing", () => {
    const options = { format: "auto", year: null, timeZone: "UTC" } as const;
    expect(() => parseDate("13.09", "date", options)).toThrow("date names no year: “13.09”");
  });
});

describe("rows", () => {
  const options: RowOptions = {
    mapping: presetMapping.creatorscope,
    platform: "youtube",
    dates: { format: "auto", year: null, timeZone: "UTC" },
    now: new Date("2026-05-20T00:00:00Z"),
  };
  const row = { creatorName: "A channel", videoId: "dQw4w9WgXcQ", observedAt: "2026-05-01", views: "5" };
  const read = (changes: Record<string, string>) => mapRow({ ...row, ...changes }, 7, options);

  it("tell what they tell, the rest is unknown", () => {
    expect(read({})).toMatchObject({
      line: 7,
      platform: "youtube",
      metrics: { views: 5n, likes: null },
      followers: null,
      quality: "exact",
      video: { kind: "unknown", publishedAt: null, title: null },
    });
    expect(read({ creatorName: "", creatorHandle: "'@Handle" })).toMatchObject({
      creatorHandle: "Handle",
      creatorName: "Handle",
    });
    expect(read({ platform: "TikTok", videoId: "7212345678901234567", kind: "short" }).platform).toBe("tiktok");
  });

  it.each([
    [{ creatorName: " " }, "names no creator"],
    [{ creatorId: "UCshort" }, "not an id of a YouTube channel: “UCshort”"],
    [{ videoId: "#NAME?" }, "not an id of a youtube video: “#NAME?”"],
    [{ videoId: "" }, "names neither a video nor a number of followers"],
    [{ views: "" }, "tells no number"],
    [{ observedAt: "2004-01-01" }, "observedAt is before 2005: “2004-01-01”"],
    [{ observedAt: "2026-05-22" }, "observedAt is in the future: “2026-05-22”"],
    [{ platform: "vimeo" }, "platform is unknown: “vimeo”"],
    [{ quality: "perfect" }, "quality is unknown: “perfect”"],
  ])("are refused with the reason: %j", (changes, reason) => {
    expect(() => read(changes)).toThrow(reason);
  });
});

describe("columns", () => {
  it("are recognised by the names that files really use", () => {
    expect(
      suggestMapping(["Channel ID", "channel_name", "videoId", "view_count", "likeCount", "Date", "subscribers"]),
    ).toEqual({
      creatorId: "Channel ID",
      creatorName: "channel_name",
      videoId: "videoId",
      views: "view_count",
      likes: "likeCount",
      observedAt: "Date",
      followers: "subscribers",
    });
    expect(suggestMapping(["foo", "bar"])).toEqual({});
  });

  it("that are missing are named before anything starts", () => {
    expect(planImport(["views"], [], {}).problems.map((problem) => problem.path)).toEqual([
      "mapping.observedAt",
      "mapping.creatorName",
      "mapping.videoId",
    ]);
    const trending = ["video_id", "channel_title", "views", "date"];
    expect(planImport(trending, [{ date: "13.09" }], {})).toMatchObject({
      preset: "youtube_trending",
      needsYear: true,
    });
    expect(planImport(trending, [{ date: "13.09" }], { year: 2017 }).problems).toEqual([]);
  });
});
