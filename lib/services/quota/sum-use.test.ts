import { describe, expect, it } from "vitest";
import { sumUse } from "./sum-use";

const spent = [
  { bucket: "queries", method: "videos.list", workspaceId: "mine", calls: 2, units: 2 },
  { bucket: "queries", method: "videos.list", workspaceId: "b", calls: 5, units: 5 },
  { bucket: "uploads", method: "videos.insert", workspaceId: "a", calls: 1, units: 1 },
  { bucket: "queries", method: "thumbnails.set", workspaceId: "b", calls: 1, units: 50 },
  { bucket: "queries", method: "channels.list", workspaceId: null, calls: 3, units: 3 },
] as const;

describe("who spent the day's units", () => {
  it("sums each method over all workspaces, the dearest first", () => {
    expect(sumUse(spent, "mine", null).methods).toEqual([
      { method: "thumbnails.set", bucket: "queries", calls: 1, units: 50 },
      { method: "videos.list", bucket: "queries", calls: 7, units: 7 },
      { method: "channels.list", bucket: "queries", calls: 3, units: 3 },
      { method: "videos.insert", bucket: "uploads", calls: 1, units: 1 },
    ]);
  });

  it("tells a member of the others only their sum, and no id", () => {
    const { workspaces } = sumUse(spent, "mine", null);
    expect(workspaces.map(({ kind, workspaceId, units }) => [kind, workspaceId, units.queries, units.uploads])).toEqual(
      [
        ["own", "mine", 2, 0],
        ["others", null, 55, 1],
        ["shared", null, 3, 0],
      ],
    );
  });

  it("names each to an administrator", () => {
    const { workspaces } = sumUse(spent, "mine", new Map([["a", "Studio A"]]));
    expect(workspaces.map(({ kind, name, units }) => [kind, name, units.queries + units.uploads])).toEqual([
      ["own", null, 2],
      ["other", null, 55],
      ["other", "Studio A", 1],
      ["shared", null, 3],
    ]);
  });

  it("shows one's own workspace also when it has spent nothing", () => {
    expect(sumUse([], "mine", null).workspaces).toHaveLength(1);
  });
});
