import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { systemCtx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { openProfileView } from "@/lib/services/metrics/open-profile-view";
import { rawAnswers } from "@/lib/services/metrics/raw-answers";
import { createProfile, createVideo, importPoint, observe, watch } from "@/lib/services/metrics/test-fixture";
import { expectSame, HISTORY_DAYS, liveThrough, rawOf } from "@/lib/services/metrics/test-history";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { addDays, startOfDay } from "@/lib/time/civil-date";
import type { RetentionMode } from "@/prisma/generated/enums";
import { eraseExpiredImports } from "./erase-expired-imports";
import { eraseExpiredShared } from "./erase-expired-shared";
import { keptFrom } from "./rules";
import { shapeViews } from "./shape-views";

const FIRST = "2026-05-28";
const LAST = addDays(FIRST, HISTORY_DAYS);
const now = new Date(startOfDay(LAST, "UTC").getTime() - 3_600_000);
const nightly = systemCtx("apply-retention", now);

type Ctx = Awaited<ReturnType<typeof createTestWorkspace>>;

const setPolicy = (mode: RetentionMode, days: number | null = null) =>
  db().retentionPolicy.upsert({ where: { id: 1 }, create: { id: 1, mode, days }, update: { mode, days } });

const setOwn = (ctx: Ctx, own: { sharedDays?: number | null; importedDays?: number | null }) =>
  db().workspaceRetention.upsert({
    where: { workspaceId: ctx.workspaceId },
    create: { workspaceId: ctx.workspaceId, ...own },
    update: own,
  });

beforeEach(async () => {
  await setPolicy("keep");
  await db().workspaceRetention.deleteMany();
  await db().eraseEntry.deleteMany();
  // The rules are the installation's: histories of other tests would be erased with this one's.
  await db().$executeRaw`TRUNCATE "Profile", "ProfileRollup", "VideoSnapshot", "ProfileSnapshot" CASCADE`;
});

/** Two profiles with a hard history; one workspace imported among it, the other only looks on. */
async function liveWithTwo(seed: number) {
  const importer = await createTestWorkspace({ now });
  const onlooker = await createTestWorkspace({ now });
  const profiles = await liveThrough(importer, FIRST, seed);
  for (const ctx of [importer, onlooker]) await watch(ctx, profiles);
  return { importer, onlooker, profiles, ids: profiles.map(({ id }) => id) };
}

/** What this workspace is told of each day and of all days is what the points say that it sees. */
async function expectAgreement(ctx: Ctx, ids: string[], sharedFrom: Date | null = null) {
  const raw = await rawOf(ctx.workspaceId, ids);
  const seen = <T extends { scope: string; observedAt: Date }>(points: T[]) =>
    points.filter((point) => point.scope !== SHARED_SCOPE || sharedFrom === null || point.observedAt >= sharedFrom);
  const days = Array.from(
    { length: HISTORY_DAYS },
    (_, day) => [addDays(FIRST, day), addDays(FIRST, day + 1)] as const,
  );
  for (const [from, to] of [[FIRST, LAST] as const, ...days]) {
    const bounds = { from: startOfDay(from, "UTC"), to: startOfDay(to, "UTC") };
    const { totals } = await getStats(ctx, { from, to });
    expectSame(totals, rawAnswers(raw.videos, seen(raw.points), seen(raw.profilePoints), bounds));
  }
}

const pointsOf = async (ids: string[]) => {
  const videos = await db().video.findMany({ where: { profileId: { in: ids } }, select: { id: true } });
  return db().videoSnapshot.findMany({
    where: { videoId: { in: videos.map(({ id }) => id) } },
    orderBy: [{ scope: "asc" }, { videoId: "asc" }, { observedAt: "asc" }],
  });
};

const eraseAll = async (most = 100) => {
  for (let more = true; more; ) ({ more } = await eraseExpiredShared(nightly, most));
};

it("keeps everything unless told otherwise", async () => {
  const { ids } = await liveWithTwo(1);
  const before = await pointsOf(ids);
  await eraseAll();
  expect(await pointsOf(ids)).toEqual(before);
  expect(await db().eraseEntry.count()).toBe(0);
});

it("erases what is older than it is kept, leaves imports alone, and every figure agrees with what is left", async () => {
  const { importer, onlooker, ids } = await liveWithTwo(2);
  const before = await pointsOf(ids);
  await setPolicy("custom", 4);
  const limit = keptFrom(now, 4);

  await eraseExpiredShared(nightly, 1);
  await eraseAll();

  const after = await pointsOf(ids);
  const isOld = (point: { observedAt: Date }) => point.observedAt < limit;
  expect(after.filter((point) => isOld(point) && point.source !== "import")).toEqual([]);
  const imported = (points: typeof before) => points.filter((point) => point.source === "import");
  expect(imported(after)).toEqual(imported(before));
  const gone = before.filter((point) => isOld(point) && point.source !== "import").length;
  const log = await db().eraseEntry.findMany();
  const sum = (of: "videoPoints" | "profiles") => log.reduce((all, entry) => all + entry[of], 0);
  expect(gone).toBeGreaterThan(0);
  expect([sum("videoPoints"), sum("profiles")]).toEqual([gone, 2]);
  await expectAgreement(importer, ids);
  await expectAgreement(onlooker, ids);

  await eraseAll();
  expect(await pointsOf(ids)).toEqual(after);
  expect(await db().eraseEntry.findMany()).toEqual(log);
}, 120_000);

it("touches nothing but YouTube where the project has no audit", async () => {
  const at = new Date(now.getTime() - 40 * 86_400_000);
  const [youtube, tiktok] = [await createProfile(), await createProfile({ platform: "tiktok" })];
  for (const profile of [youtube, tiktok]) {
    const video = await createVideo(profile, at);
    await observe(profile, at, [[video, { views: 10n }]], { followers: 5n });
  }
  await setPolicy("unaudited");
  await eraseAll();
  expect(await pointsOf([youtube.id])).toEqual([]);
  expect(await pointsOf([tiktok.id])).toHaveLength(1);
  expect(await db().profileSnapshot.count({ where: { profileId: youtube.id } })).toBe(0);
});

it("leaves what a workspace read of a video of its own before everybody could see it", async () => {
  const ctx = await createTestWorkspace({ now });
  const profile = await createProfile();
  const day = (back: number) => new Date(now.getTime() - back * 86_400_000);
  const [hidden, published] = [await createVideo(profile, null, ctx.workspaceId), await createVideo(profile, day(45))];
  await watch(ctx, [profile]);
  await db().$transaction((tx) => openProfileView(tx, ctx.workspaceId, [profile.id]));
  const mine = { scope: ctx.workspaceId };
  await observe(
    profile,
    day(50),
    [
      [hidden, { views: 3n }],
      [published, { views: 2n }],
    ],
    mine,
  );
  await observe(profile, day(40), [[published, { views: 900n }]]);
  await setPolicy("unaudited");
  await eraseAll();
  const left = await pointsOf([profile.id]);
  expect(left.map(({ scope, views }) => [scope, views])).toEqual(
    expect.arrayContaining([
      [ctx.workspaceId, 3n],
      [ctx.workspaceId, 2n],
    ]),
  );
  expect(left).toHaveLength(2);
  expect((await getStats(ctx, {})).totals.views).toBe(5);
});

it("keeps a number that was seen again since, at the time it was last seen, and forgets one that was not", async () => {
  const ctx = await createTestWorkspace({ now });
  const profile = await createProfile();
  const [alive, dropped] = [await createVideo(profile, null), await createVideo(profile, null)];
  await watch(ctx, [profile]);
  const day = (back: number) => new Date(now.getTime() - back * 86_400_000);
  await observe(
    profile,
    day(20),
    [
      [alive, { views: 100n }],
      [dropped, { views: 7n }],
    ],
    { followers: 50n },
  );
  await observe(profile, day(2), [[alive, { views: 100n }]], { followers: 50n });
  await setPolicy("custom", 10);
  await eraseAll();

  expect((await getVideoHistory(ctx, alive.id)).points).toMatchObject([
    { observedAt: day(2).toISOString(), views: 100, confirmed: false },
  ]);
  expect((await getVideoHistory(ctx, dropped.id)).points).toEqual([]);
  const { totals } = await getStats(ctx, {});
  expect(totals).toMatchObject({ views: 100, gainedViews: 0, followers: 50, videosTracked: 1 });

  await observe(profile, day(1), [
    [alive, { views: 130n }],
    [dropped, { views: 9n }],
  ]);
  expect((await getStats(ctx, {})).totals).toMatchObject({ views: 139, gainedViews: 30 });
});

it("lets a workspace see less: its figures follow, nothing is erased, nobody else sees less", async () => {
  const { importer, onlooker, ids } = await liveWithTwo(3);
  const bystander = await createTestWorkspace({ now });
  await watch(
    bystander,
    ids.map((id) => ({ id })),
  );
  const told = async (ctx: Ctx) => (await getStats(ctx, { from: FIRST, to: LAST })).totals;
  const [all, imported, before] = [await told(onlooker), await told(importer), await pointsOf(ids)];
  const shared = (points: typeof before) => points.filter((point) => point.scope === SHARED_SCOPE);

  await setOwn(onlooker, { sharedDays: 3 });
  await setOwn(importer, { sharedDays: 5 });
  await shapeViews(nightly, 1);
  for (let more = true; more; ) ({ more } = await shapeViews(nightly, 2));

  await expectAgreement(onlooker, ids, keptFrom(now, 3));
  await expectAgreement(importer, ids, keptFrom(now, 5));
  expect(await told(bystander)).toEqual(all);
  expect(shared(await pointsOf(ids))).toEqual(shared(before));
  expect(await shapeViews(nightly, 10)).toEqual({ views: 0, more: false });

  await setOwn(onlooker, { sharedDays: null });
  await shapeViews(nightly, 10);
  expect(await told(onlooker)).toEqual(all);
  expect(await told(importer)).not.toEqual(imported);
}, 120_000);

it("shows a profile that is watched from now on no further back than the rest", async () => {
  const ctx = await createTestWorkspace({ now });
  const profile = await createProfile();
  const video = await createVideo(profile, null);
  const day = (back: number) => new Date(now.getTime() - back * 86_400_000);
  await observe(profile, day(9), [[video, { views: 100n }]]);
  await observe(profile, day(1), [[video, { views: 150n }]]);
  await setOwn(ctx, { sharedDays: 3 });
  await shapeViews(nightly, 10);
  await watch(ctx, [profile]);
  await shapeViews(nightly, 10);
  expect((await getStats(ctx, {})).totals).toMatchObject({ views: 150, gainedViews: 0 });
  expect((await getVideoHistory(ctx, video.id)).points).toHaveLength(1);
});

it("erases imports by their workspace's rule alone", async () => {
  const { importer, onlooker, ids, profiles } = await liveWithTwo(4);
  const video = await db().video.findFirstOrThrow({ where: { profileId: ids[0] ?? "" } });
  const [profile] = profiles;
  if (!profile) throw new Error("no profile");
  await importPoint(onlooker, profile, video, startOfDay(FIRST, "UTC"), { views: 3n });
  const before = await pointsOf(ids);
  await setOwn(importer, { importedDays: 2 });

  await eraseExpiredImports(nightly, 1);
  for (let more = true; more; ) ({ more } = await eraseExpiredImports(nightly, 1));

  const limit = keptFrom(now, 2);
  const goes = (point: (typeof before)[number]) =>
    point.scope === importer.workspaceId && point.source === "import" && point.observedAt < limit;
  expect(before.filter(goes).length).toBeGreaterThan(0);
  expect(await pointsOf(ids)).toEqual(before.filter((point) => !goes(point)));
  expect(await db().eraseEntry.findMany()).toMatchObject([
    { rule: "import_retention", workspaceId: importer.workspaceId, videoPoints: before.filter(goes).length, days: 2 },
  ]);
  await expectAgreement(importer, ids);
  await expectAgreement(onlooker, ids);
}, 120_000);
