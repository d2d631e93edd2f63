import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { METRICS } from "@/lib/services/metrics/points";
import { rawAnswers } from "@/lib/services/metrics/raw-answers";
import { createProfile, createVideo, importPoint, observe, watch } from "@/lib/services/metrics/test-fixture";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { addDays, startOfDay } from "@/lib/time/civil-date";
import { linkImportedProfile } from "./link-imported-profile";
import { updateBlogger } from "./update-blogger";

const DAYS = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] as const;
const at = (day: number, time: string) => `${DAYS[day] ?? expect.fail()}T${time}Z`;

/** A channel that is read, and what an import knew of it by name: one video that the platform tells too, and one that is gone. */
async function twoHalves(ctx: Ctx) {
  const channel = await createProfile();
  const imported = await createProfile({ scope: ctx.workspaceId });
  const video = await createVideo(channel, new Date(at(0, "08:00:00")));
  const own = await createVideo(imported, new Date(at(0, "08:00:00")), ctx.workspaceId);
  await db().video.update({ where: { id: own.id }, data: { platformVideoId: video.platformVideoId } });
  const gone = await createVideo(imported, null, ctx.workspaceId);
  const { id } = await watch(ctx, [channel, imported]);
  await importPoint(ctx, imported, own, at(0, "12:00:00"), { views: 100n, likes: 5n });
  await importPoint(ctx, imported, gone, at(0, "12:00:00"), { views: 40n });
  await observe(channel, at(2, "09:00:00"), [[video, { views: 300n, likes: 9n }]], { followers: 50n });
  await importPoint(ctx, imported, own, at(2, "09:00:00"), { views: 290n });
  await importPoint(ctx, imported, own, at(3, "09:00:00"), { views: 350n });
  await observe(channel, at(4, "09:00:00"), [[video, { views: 400n, likes: 12n }]], { followers: 55n });
  return { channel, imported, video, own, gone, bloggerId: id };
}

async function expectStatsAsRaw(ctx: Ctx, profileId: string) {
  const videos = await db().video.findMany({
    where: { profileId, scope: { in: [SHARED_SCOPE, ctx.workspaceId] } },
  });
  const points = await db().videoSnapshot.findMany({
    where: { videoId: { in: videos.map((video) => video.id) }, scope: { in: [SHARED_SCOPE, ctx.workspaceId] } },
    orderBy: [{ observedAt: "asc" }, { scope: "desc" }],
  });
  const profilePoints = await db().profileSnapshot.findMany({ where: { profileId }, orderBy: { observedAt: "asc" } });
  for (const from of DAYS) {
    const bounds = { from: startOfDay(from, "UTC"), to: startOfDay(addDays(from, 1), "UTC") };
    const raw = rawAnswers(videos, points, profilePoints, bounds);
    const { totals } = await getStats(ctx, { from, to: addDays(from, 1) });
    const told = (value: bigint | null | undefined) => (value === null || value === undefined ? null : Number(value));
    for (const metric of METRICS) expect(totals[metric], `${from} ${metric}`).toBe(told(raw.totals[metric]));
    const gained = raw.totals.views === null ? null : (told(raw.gains.views) ?? 0);
    expect(totals.gainedViews, `${from} gained`).toBe(gained);
    expect(totals.videosTracked, `${from} tracked`).toBe(raw.videosTracked);
  }
}

describe("linkImportedProfile", () => {
  it("makes one channel of two: what dashboards read equals the raw points, each video counted once", async () => {
    const ctx = await createTestWorkspace({ timeZone: "UTC", now: new Date("2026-03-20T00:00:00Z") });
    const { channel, imported, video, gone, bloggerId } = await twoHalves(ctx);
    const blogger = await linkImportedProfile(ctx, bloggerId, { profileId: imported.id, into: channel.id });
    expect(blogger.profiles.map((profile) => profile.id)).toEqual([channel.id]);
    await expectStatsAsRaw(ctx, channel.id);
    const { totals } = await getStats(ctx, { from: "2026-03-01", to: "2026-03-06" });
    expect(totals).toMatchObject({ views: 440, videosTracked: 2, followers: 55 });
    const mine = await db().video.findMany({ where: { profileId: channel.id }, select: { id: true } });
    expect(mine.map(({ id }) => id).sort()).toEqual([video.id, gone.id].sort());
    const points = await db().videoSnapshot.findMany({ where: { videoId: video.id, scope: ctx.workspaceId } });
    // The minute that the platform told too is not told twice.
    expect(points.map((point) => point.views)).toEqual([100n, 350n]);
  });

  it("keeps the imported points to the workspace that brought them", async () => {
    const [ctx, onlooker] = await Promise.all(
      [1, 2].map(() => createTestWorkspace({ timeZone: "UTC", now: new Date("2026-03-20T00:00:00Z") })),
    );
    if (!ctx || !onlooker) return expect.fail();
    const { channel, imported, bloggerId } = await twoHalves(ctx);
    await watch(onlooker, [channel]);
    const before = await getStats(onlooker, { from: "2026-03-01", to: "2026-03-06" });
    await linkImportedProfile(ctx, bloggerId, { profileId: imported.id, into: channel.id });
    expect(await getStats(onlooker, { from: "2026-03-01", to: "2026-03-06" })).toEqual(before);
    await expectStatsAsRaw(onlooker, channel.id);
  });

  it("is refused where a video of the import belongs to another channel, and then nothing changes", async () => {
    const ctx = await createTestWorkspace();
    const { imported, video, bloggerId } = await twoHalves(ctx);
    const other = await createProfile();
    await db().subscription.create({ data: { workspaceId: ctx.workspaceId, bloggerId, profileId: other.id } });
    const attempt = linkImportedProfile(ctx, bloggerId, { profileId: imported.id, into: other.id });
    await expect(attempt).rejects.toMatchObject({ code: "other_channel", params: { count: 1 } });
    expect(await db().video.count({ where: { profileId: imported.id } })).toBe(2);
    expect(await db().videoSnapshot.count({ where: { videoId: video.id, scope: ctx.workspaceId } })).toBe(0);
  });

  it("answers for accounts of nobody here, and for channels of another workspace, as for unknown ones", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    const { channel, imported, bloggerId } = await twoHalves(ctx);
    const unknown = { status: 404 };
    const input = { profileId: imported.id, into: channel.id };
    await expect(linkImportedProfile(stranger, bloggerId, input)).rejects.toMatchObject(unknown);
    const upsideDown = { profileId: channel.id, into: imported.id };
    await expect(linkImportedProfile(ctx, bloggerId, upsideDown)).rejects.toMatchObject(unknown);
    const nowhere = { profileId: imported.id, into: randomUUID() };
    await expect(linkImportedProfile(ctx, bloggerId, nowhere)).rejects.toMatchObject(unknown);
  });

  it("has something to join when the blogger's links are edited: the imported half stays", async () => {
    const ctx = await createTestWorkspace();
    const { imported, bloggerId } = await twoHalves(ctx);
    const edited = await updateBlogger(ctx, bloggerId, { urls: ["https://www.youtube.com/@another-link-entirely"] });
    expect(edited.profiles.filter((profile) => profile.imported).map((profile) => profile.id)).toEqual([imported.id]);
  });
});
