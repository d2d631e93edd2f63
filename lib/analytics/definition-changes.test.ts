import { describe, expect, it } from "vitest";
import { definitionChangesIn } from "@/lib/analytics/definition-changes";

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
