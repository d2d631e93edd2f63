import { describe, expect, it } from "vitest";
import { definitionChangesByAge, definitionChangesIn } from "@/lib/analytics/definition-changes";

const both = { from: "2025-01-01", to: "2027-01-01" };
const keys = (...args: Parameters<typeof definitionChangesIn>) => definitionChangesIn(...args).map(({ key }) => key);

describe("definitionChangesIn", () => {
  it("knows both changes of what YouTube calls a view", () =>
    expect(keys(both, { platforms: ["youtube"] })).toEqual(["shortsPlays", "allFirstFrame"]));
  it("leaves out what is not shown: other platforms, and Shorts where the video is long", () => {
    expect(keys(both, { platforms: ["tiktok"] })).toEqual([]);
    expect(keys(both, { platforms: ["youtube"], kind: "long" })).toEqual(["allFirstFrame"]);
  });
  it("takes the first day of a period and leaves the day after its last", () => {
    expect(keys({ from: "2026-08-27", to: "2026-08-28" }, { platforms: ["youtube"] })).toEqual(["allFirstFrame"]);
    expect(keys({ from: "2026-08-26", to: "2026-08-27" }, { platforms: ["youtube"] })).toEqual([]);
  });
});

describe("definitionChangesByAge", () => {
  const ages = [0, 24, 48, 168];
  const felt = (publishedAt: string, kind = "long") =>
    definitionChangesByAge(ages, publishedAt, { platforms: ["youtube"], kind }).map(({ age }) => age);

  it("finds the age at which a video first felt a change", () => expect(felt("2026-08-26T12:00:00Z")).toEqual([24]));
  it("knows none from before the video came out, nor from after the last age", () => {
    expect(felt("2026-08-27T00:00:00Z")).toEqual([]);
    expect(felt("2026-08-01T00:00:00Z")).toEqual([]);
  });
  it("holds for the kind of the video alone", () => {
    expect(felt("2025-03-30T00:00:00Z", "long")).toEqual([]);
    expect(felt("2025-03-30T00:00:00Z", "short")).toEqual([24]);
  });
});
