import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createProfile, createVideo, observe, watch } from "@/lib/services/metrics/test-fixture";
import { getMilestones } from "./get-milestones";
import { filmed } from "./test-films";

const week = { weekStart: 1 };

describe("milestones of a blogger", () => {
  it("lie between the two looks that saw them passed, on every account; nothing else is told", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-05-20T12:00Z") });
    const tube = await createProfile();
    const video = await createVideo(tube, new Date("2026-04-01T00:00Z"));
    const old = await createVideo(tube, new Date("2020-01-01T00:00Z"));
    const look = (at: string, followers: bigint, views: bigint) =>
      observe(
        tube,
        at,
        [
          [video, { views }],
          [old, { views: 7_000_000n }],
        ],
        { followers },
      );
    await look("2026-05-01T03:00Z", 950n, 4_000n);
    await look("2026-05-02T03:00Z", 950n, 9_999n);
    await look("2026-05-04T03:00Z", 1_010n, 60_000n);
    await look("2026-05-05T03:00Z", 990n, 59_000n);
    await look("2026-05-06T03:00Z", 1_020n, 61_000n);
    const gram = await filmed([], { seen: "2026-05-10T00:00Z", platform: "instagram" }, [
      ["2026-05-09T00:00Z", 80_000n],
    ]);
    const blogger = await watch(ctx, [tube, gram]);
    const { milestones } = await getMilestones(ctx, blogger.id, week);
    const between = { after: "2026-05-02T03:00:00.000Z", by: "2026-05-04T03:00:00.000Z" };
    expect(milestones).toMatchObject([
      { subject: "videoViews", mark: 50_000, value: 60_000, video: { id: video.id }, ...between },
      { subject: "followers", mark: 1_000, value: 1_010, platform: "youtube", profileId: tube.id, ...between },
    ]);
  });

  it("tell streaks in the workspace's days and in weeks that begin where the reader's do, over all accounts", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-10-27T12:00Z"), timeZone: "Europe/Berlin" });
    const seen = "2026-10-27T00:00Z";
    // In Berlin: Saturday 17th, then Saturday 24th 23:59, Sunday 25th (the long day) at 23:30, Monday 26th.
    const tube = await filmed([{ at: "2026-10-17T10:00Z" }, { at: "2026-10-25T22:30Z" }], { seen });
    const tok = await filmed([{ at: "2026-10-24T21:59Z" }, { at: "2026-10-26T08:00Z" }], { seen, platform: "tiktok" });
    const blogger = await watch(ctx, [tube, tok]);
    const { posting } = await getMilestones(ctx, blogger.id, week);
    const run = { length: 3, from: "2026-10-24", to: "2026-10-27" };
    expect(posting).toMatchObject({ posts: 4, since: "2026-10-17", timeZone: "Europe/Berlin" });
    expect(posting.days).toEqual({ current: run, longest: run });
    expect(posting.weeks.current).toEqual({ length: 3, from: "2026-10-12", to: "2026-11-02" });
    const sundays = await getMilestones(ctx, blogger.id, { weekStart: 7 });
    expect(sundays.posting.weeks.current).toEqual({ length: 3, from: "2026-10-11", to: "2026-11-01" });
  });

  it("are empty of a blogger without posts, and not found in another workspace", async () => {
    const ctx = await createTestWorkspace();
    const blogger = await watch(ctx, [await createProfile()]);
    expect(await getMilestones(ctx, blogger.id, week)).toMatchObject({
      milestones: [],
      posting: { posts: 0, since: null, days: { current: null, longest: null } },
    });
    const stranger = await createTestWorkspace();
    await expect(getMilestones(stranger, blogger.id, week)).rejects.toMatchObject({ code: "not_found" });
  });
});
