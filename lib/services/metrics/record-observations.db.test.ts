import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { recordObservations } from "./record-observations";
import { createProfile, createVideo, importPoint, metrics, observe } from "./test-fixture";

const rows = (video: { id: string }) =>
  db().videoSnapshot.findMany({ where: { videoId: video.id }, orderBy: { observedAt: "asc" } });
const rollup = (profile: { id: string }, scope = SHARED_SCOPE) =>
  db().profileRollup.findMany({ where: { profileId: profile.id, scope }, orderBy: { bucket: "asc" } });
const state = (video: { id: string }, scope = SHARED_SCOPE) =>
  db().videoState.findUniqueOrThrow({ where: { scope_videoId: { scope, videoId: video.id } } });

describe("recording observations", () => {
  it("keeps one snapshot per minute, and repeating it changes nothing", async () => {
    const profile = await createProfile();
    const video = await createVideo(profile, new Date("2026-05-01T00:00:00Z"));
    await observe(profile, "2026-05-02T10:00:05Z", [[video, { views: 100n }]], { followers: 7n });
    const before = [await rows(video), await rollup(profile), await state(video)];
    await observe(profile, "2026-05-02T10:00:55Z", [[video, { views: 100n }]], { followers: 7n });
    await observe(profile, "2026-05-02T10:00:55Z", [[video, { views: 101n }]], { followers: 8n });
    expect([await rows(video), await rollup(profile), await state(video)]).toEqual(before);
    expect(before[0]).toHaveLength(1);
  });

  it("costs a row only where a number changed, and remembers until when the old ones were seen", async () => {
    const profile = await createProfile();
    const [still, moving] = [await createVideo(profile, null), await createVideo(profile, null)];
    await observe(
      profile,
      "2026-05-02T10:00Z",
      [
        [still, { views: 5n }],
        [moving, { views: 5n }],
      ],
      { followers: 10n },
    );
    await observe(
      profile,
      "2026-05-03T10:00Z",
      [
        [still, { views: 5n }],
        [moving, { views: 5n }],
      ],
      { followers: 10n },
    );
    const third = await observe(
      profile,
      "2026-05-04T10:00Z",
      [
        [still, { views: 5n }],
        [moving, { views: 8n }],
      ],
      { followers: 11n },
    );
    expect(third).toEqual({ videosSeen: 2, snapshotsWritten: 1 });
    expect(await rows(still)).toHaveLength(1);
    expect((await rows(moving)).map((row) => [row.views, row.previousSeenAt?.toISOString()])).toEqual([
      [5n, undefined],
      [8n, "2026-05-03T10:00:00.000Z"],
    ]);
    expect((await state(still)).lastObservedAt.toISOString()).toBe("2026-05-04T10:00:00.000Z");
    expect((await rollup(profile)).map((row) => [row.gainedViews, row.views, row.followers])).toEqual([
      [0n, 10n, 10n],
      [0n, 10n, 10n],
      [3n, 13n, 11n],
    ]);
    const points = await db().profileSnapshot.findMany({
      where: { profileId: profile.id },
      orderBy: { observedAt: "asc" },
    });
    expect(points.map((point) => [point.followers, point.previousSeenAt?.toISOString()])).toEqual([
      [10n, undefined],
      [11n, "2026-05-03T10:00:00.000Z"],
    ]);
  });

  it("takes null for not told: the last known number stays", async () => {
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await observe(profile, "2026-05-02T10:00Z", [[video, { views: 5n, likes: 2n }]]);
    await observe(profile, "2026-05-03T10:00Z", [[video, { views: 6n, likes: null }]]);
    const { snapshotsWritten } = await observe(profile, "2026-05-04T10:00Z", [[video, { views: null, likes: null }]]);
    expect(snapshotsWritten).toBe(0);
    expect((await rows(video)).map((row) => row.likes)).toEqual([2n, null]);
    expect(await state(video)).toMatchObject({ views: 6n, likes: 2n, comments: null, firstComments: null });
    expect((await rollup(profile)).at(-1)).toMatchObject({
      views: 6n,
      likes: 2n,
      comments: null,
      engActions: 2n,
      engViews: 6n,
    });
  });

  it("keeps counters beyond 2^53 exactly", async () => {
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await observe(profile, "2026-05-02T10:00Z", [[video, { views: 9_007_199_254_740_993n }]]);
    expect(await state(video)).toMatchObject({ views: 9_007_199_254_740_993n });
    expect((await rollup(profile))[0]).toMatchObject({ views: 9_007_199_254_740_993n });
  });

  it("stores looks at several profiles together as it would one by one, also for a workspace that imported points", async () => {
    const ctx = await createTestWorkspace();
    const known = async () => {
      const profile = await createProfile();
      const videos = [await createVideo(profile, null), await createVideo(profile, new Date("2026-05-01T00:00:00Z"))];
      const [first] = videos;
      await observe(profile, "2026-05-02T10:00Z", [[first ?? { id: "" }, { views: 5n, likes: 1n }]], { followers: 7n });
      await importPoint(ctx, profile, first ?? { id: "" }, "2026-05-03T10:00Z", { views: 4n });
      return { profile, videos };
    };
    const [apart, together] = [
      [await known(), await known()],
      [await known(), await known()],
    ];
    const told = [{ views: 5n }, { views: 9n, comments: 0n }];
    const followers = (index: number) => BigInt(7 + index);
    for (const [index, { profile, videos }] of apart.entries()) {
      await observe(
        profile,
        "2026-05-04T10:00Z",
        videos.map((video, at) => [video, told[at] ?? {}]),
        {
          followers: followers(index),
        },
      );
    }
    const stored = await db().$transaction((tx) =>
      recordObservations(tx, {
        observedAt: new Date("2026-05-04T10:00Z"),
        source: "youtube-api",
        quality: "exact",
        looks: together.map(({ profile, videos }, index) => ({
          profileId: profile.id,
          profile: { followers: followers(index), videoCount: null, views: null },
          videos: videos.map((video, at) => ({ videoId: video.id, metrics: metrics(told[at] ?? {}) })),
        })),
      }),
    );
    expect(stored).toEqual({ videosSeen: 4, snapshotsWritten: 2 });
    const everything = ({ profile, videos }: (typeof apart)[number]) =>
      Promise.all([
        rollup(profile),
        rollup(profile, ctx.workspaceId),
        ...videos.flatMap((video) => [rows(video), state(video), state(video, ctx.workspaceId)]),
        db().profileSnapshot.findMany({ where: { profileId: profile.id }, orderBy: { observedAt: "asc" } }),
      ]);
    const anonymous = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, one) =>
          key === "profileId" || key === "videoId" ? undefined : typeof one === "bigint" ? String(one) : one,
        ),
      );
    for (const [index, one] of together.entries()) {
      expect(anonymous(await everything(one))).toEqual(anonymous(await everything(apart[index] ?? one)));
    }
    const ownPoint = { scope: ctx.workspaceId, observedAt: new Date("2026-05-04T10:00Z"), views: 5n };
    expect(await rows(together[0]?.videos[0] ?? { id: "" })).toContainEqual(expect.objectContaining(ownPoint));
  });

  it("refuses a video of another profile, and leaves nothing behind", async () => {
    const [profile, other] = [await createProfile(), await createProfile()];
    const [own, foreign] = [await createVideo(profile, null), await createVideo(other, null)];
    const both: Parameters<typeof observe>[2] = [
      [own, { views: 1n }],
      [foreign, { views: 1n }],
    ];
    await expect(observe(profile, "2026-05-02T10:00Z", both)).rejects.toThrow("of which the profile has 1");
    expect([await rollup(profile), await rows(own), await rows(foreign)]).toEqual([[], [], []]);
  });
});

describe("points that a workspace brings", () => {
  it("are seen in that workspace only, together with what everybody sees", async () => {
    const ctx = await createTestWorkspace();
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await observe(profile, "2026-05-03T10:00Z", [[video, { views: 50n }]]);
    await importPoint(ctx, profile, video, "2026-05-01T10:00Z", { views: 20n });
    await observe(profile, "2026-05-05T10:00Z", [[video, { views: 70n }]]);
    expect((await rollup(profile)).map((row) => [row.gainedViews, row.views])).toEqual([
      [0n, 50n],
      [20n, 70n],
    ]);
    expect((await rollup(profile, ctx.workspaceId)).map((row) => [row.gainedViews, row.views])).toEqual([
      [0n, 20n],
      [30n, 50n],
      [20n, 70n],
    ]);
    expect((await state(video)).firstViews).toBe(50n);
    expect(await state(video, ctx.workspaceId)).toMatchObject({ firstViews: 20n, views: 70n });
  });

  it("do not outlive a later unchanged observation", async () => {
    const ctx = await createTestWorkspace();
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await observe(profile, "2026-05-01T10:00Z", [[video, { views: 50n }]]);
    await observe(profile, "2026-05-03T10:00Z", [[video, { views: 50n }]]);
    await importPoint(ctx, profile, video, "2026-05-02T10:00Z", { views: 40n });
    expect((await rollup(profile, ctx.workspaceId)).map((row) => row.views)).toEqual([50n, 40n, 50n]);
    await importPoint(ctx, profile, video, "2026-05-04T10:00Z", { views: 45n });
    await observe(profile, "2026-05-05T10:00Z", [[video, { views: 50n }]]);
    expect((await rollup(profile, ctx.workspaceId)).map((row) => row.views)).toEqual([50n, 40n, 50n, 45n, 50n]);
    expect((await rollup(profile)).map((row) => row.views)).toEqual([50n, 50n, 50n]);
  });

  it("move to the shared video once the platform tells of it", async () => {
    const ctx = await createTestWorkspace();
    const profile = await createProfile();
    const own = await createVideo(profile, null, ctx.workspaceId);
    await importPoint(ctx, profile, own, "2026-05-01T10:00Z", { views: 5n });
    const {
      id: _id,
      scope: _scope,
      ...facts
    } = await db().video.findUniqueOrThrow({
      where: { id: own.id },
      select: { id: true, scope: true, platform: true, platformVideoId: true, title: true, url: true, profileId: true },
    });
    const video = await db().video.create({ data: facts });
    await observe(profile, "2026-05-02T10:00Z", [[video, { views: 9n }]]);
    expect(await db().video.count({ where: { profileId: profile.id } })).toBe(1);
    expect(
      (await rollup(profile, ctx.workspaceId)).map((row) => [row.gainedViews, row.views, row.videosTracked]),
    ).toEqual([
      [0n, 5n, 1],
      [4n, 9n, 1],
    ]);
    expect((await rollup(profile)).map((row) => row.views)).toEqual([9n]);
  });
});
