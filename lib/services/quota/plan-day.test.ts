import { describe, expect, it } from "vitest";
import { dueTimes } from "./due-times";
import { pacificDay } from "./pacific-day";
import { type ComingUpload, type DayPlanInput, type PlannedUse, planDay, plannedUnits } from "./plan-day";

const resetsAt = new Date("2026-06-11T07:00:00Z");
const soon = new Date("2026-06-11T01:00:00Z");
const tomorrow = new Date("2026-06-11T09:00:00Z");
const nothing: DayPlanInput = {
  model: "2026",
  resetsAt,
  uploads: [],
  parses: [],
  parseUnits: 45,
  refreshes: [],
  refreshCalls: 3,
};
const upload = (changes: Partial<ComingUpload> = {}): ComingUpload => ({
  inserted: false,
  startsAt: null,
  hasThumbnail: false,
  hasPlaylist: false,
  ...changes,
});
const brief = (plan: PlannedUse[]) => plan.map(({ work, bucket, units }) => `${work} ${bucket} ${units}`);

describe("what schedules will spend before the reset", () => {
  it.each([
    ["nothing planned", {}, []],
    ["an upload in line", { uploads: [upload()] }, ["uploads uploads 1"]],
    ["one that waits past the reset", { uploads: [upload({ startsAt: tomorrow })] }, []],
    ["one due at the very reset", { uploads: [upload({ startsAt: resetsAt })] }, []],
    ["one due before it", { uploads: [upload({ startsAt: soon })] }, ["uploads uploads 1"]],
    [
      "one that is charged already, with a picture and a playlist to come",
      { uploads: [upload({ inserted: true, hasThumbnail: true, hasPlaylist: true })] },
      ["thumbnails queries 50", "playlists queries 50"],
    ],
    ["a parse and a refresh today", { parses: [soon], refreshes: [soon] }, ["parse queries 45", "statistics stats 3"]],
    ["two refreshes, one of them tomorrow", { refreshes: [soon, tomorrow] }, ["statistics stats 3"]],
    ["a parse of nobody", { parses: [soon], parseUnits: 0 }, []],
    [
      "the legacy table: one bucket, 1,600 units an upload",
      { model: "legacy", uploads: [upload(), upload({ hasThumbnail: true })], refreshes: [soon] },
      ["uploads queries 3200", "thumbnails queries 50", "statistics queries 3"],
    ],
  ] satisfies [string, Partial<DayPlanInput>, string[]][])("%s", (_name, input, expected) => {
    expect(brief(planDay({ ...nothing, ...input }))).toEqual(expected);
  });

  it("tells when the first is due, and nothing where one of them can go at once", () => {
    const first = (uploads: ComingUpload[]) => planDay({ ...nothing, uploads })[0]?.at;
    expect(first([upload({ startsAt: new Date(soon.getTime() + 1) }), upload({ startsAt: soon })])).toEqual(soon);
    expect(first([upload({ startsAt: soon }), upload()])).toBeNull();
  });

  it("sums a bucket over all of it", () => {
    const plan = planDay({ ...nothing, uploads: [upload({ hasThumbnail: true })], parses: [soon] });
    expect(plannedUnits(plan, "queries")).toBe(95);
    expect(plannedUnits(plan, "uploads")).toBe(1);
    expect(plannedUnits(plan, "search")).toBe(0);
  });
});

describe("the schedules of a Pacific day", () => {
  const dueOn = (noon: string, cron: string, timeZone: string) => {
    const { startsAt, resetsAt: end } = pacificDay(new Date(noon));
    return dueTimes({ cron, timeZone }, new Date(startsAt.getTime() - 1), end).length;
  };

  it.each([
    ["2026-06-10T19:00:00Z", 24],
    ["2026-03-08T19:00:00Z", 23],
    ["2026-11-01T19:00:00Z", 25],
  ])("an hourly refresh in the day of %s falls due %i times", (noon, times) => {
    expect(dueOn(noon, "0 * * * *", "UTC")).toBe(times);
  });

  it("counts what is still to come, in the schedule's own zone", () => {
    const now = new Date("2026-06-10T18:00:00Z");
    const { resetsAt: end } = pacificDay(now);
    const times = dueTimes({ cron: "0 3 * * *", timeZone: "Europe/Berlin" }, now, end);
    expect(times.map((at) => at.toISOString())).toEqual(["2026-06-11T01:00:00.000Z"]);
    expect(dueTimes({ cron: "0 12 * * *", timeZone: "UTC" }, now, end)).toEqual([]);
  });
});
