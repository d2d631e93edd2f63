import { describe, expect, it } from "vitest";
import { db, pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { createTestWorkspace } from "@/lib/db/test-database";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { appendLooks } from "./append-looks";
import type { ObservationInput } from "./observation-input";
import { openProfileView } from "./open-profile-view";
import { rederive } from "./rederive";
import { createProfile, createVideo, metrics, observe } from "./test-fixture";
import { randomOf } from "./test-history";
import { weaveLooks } from "./weave-looks";

const MINUTE = 60_000;
const START = Date.parse("2026-05-29T00:00Z");
const MINUTES = 5 * 24 * 60;
const at = (minute: number) => new Date(START + minute * MINUTE);

type Seen = ObservationInput & { scope: string };
const append = (seen: Seen) => db().$transaction((tx) => appendLooks(tx, seen));

/** A channel whose videos came out before, during and at no known time of the history. */
async function createChannel(published: (number | null)[]) {
  const profile = await createProfile();
  const videos = [];
  for (const minute of published) videos.push(await createVideo(profile, minute === null ? null : at(minute)));
  return { profile, videos };
}

/** Everything stored of a channel, with videos told apart by their place. */
async function storedOf({ profile, videos }: Awaited<ReturnType<typeof createChannel>>) {
  const place = new Map(videos.map((video, index) => [video.id, index]));
  const ids = { videoId: { in: [...place.keys()] } };
  const placed = <T extends { videoId: string }>(rows: T[]) =>
    rows.map(({ videoId, ...row }) => ({ ...row, profileId: null, video: place.get(videoId) }));
  const rollups = await db().profileRollup.findMany({ where: { profileId: profile.id }, orderBy: { bucket: "asc" } });
  const counts = await db().profileSnapshot.findMany({
    where: { profileId: profile.id },
    orderBy: { observedAt: "asc" },
  });
  const points = placed(await db().videoSnapshot.findMany({ where: ids, orderBy: { observedAt: "asc" } }));
  const states = placed(await db().videoState.findMany({ where: ids }));
  const byVideo = (a: { video: number | undefined }, b: { video: number | undefined }) =>
    (a.video ?? 0) - (b.video ?? 0);
  const { lastObservedAt } = await db().profile.findUniqueOrThrow({ where: { id: profile.id } });
  return {
    lastObservedAt,
    rollups: rollups.map((row) => ({ ...row, profileId: null })),
    counts: counts.map((row) => ({ ...row, profileId: null })),
    points: points.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime() || byVideo(a, b)),
    states: states.toSorted(byVideo),
  };
}

type Rollups = Awaited<ReturnType<typeof storedOf>>["rollups"];

/** Rates are floats, which differ in their last digits by the order in which they are summed. */
function expectSameRollups(some: Rollups, others: Rollups) {
  const exact = (rows: Rollups) => rows.map(({ followerRates: _rates, ...row }) => row);
  expect(exact(some)).toEqual(exact(others));
  for (const [index, { followerRates }] of some.entries()) {
    const other = others[index]?.followerRates ?? null;
    if (followerRates === null || other === null) expect(followerRates).toBe(other);
    else expect(followerRates).toBeCloseTo(other, 9);
  }
}

describe("a look that comes after everything known", () => {
  it.each([11, 12, 13, 14])(
    "leaves what a look among everything known would, and what the stored points say: seed %i",
    async (seed) => {
      const random = randomOf(seed);
      const published = [-9_000, -1, random(MINUTES), random(MINUTES), random(MINUTES), null];
      const [appended, woven] = [await createChannel(published), await createChannel(published)];
      await ensurePartitions(pool(), at(0), at(MINUTES));
      const [hidden, level] = [() => random(4) === 0, () => BigInt(100 + random(4) * 50)];
      const told = () => {
        const maybe = (value: bigint) => (hidden() ? null : value);
        const one = level();
        return metrics({
          ...{ views: maybe(one), likes: maybe(one / 10n), comments: maybe(one / 50n) },
          ...{ shares: maybe(one / 90n), favorites: random(2) ? null : one },
        });
      };
      const minutes = new Set(Array.from({ length: 40 }, () => random(MINUTES)));
      // Several in one quarter hour.
      for (const minute of [...minutes].slice(0, 12)) minutes.add(minute + 1 + random(6));
      for (const minute of [...minutes].sort((a, b) => a - b)) {
        const out = published.flatMap((since, index) =>
          (since === null || since < minute) && random(5) > 0 ? [{ index, metrics: told() }] : [],
        );
        const profile =
          random(3) === 0 ? undefined : { followers: hidden() ? null : level(), videoCount: null, views: null };
        const source = random(4) === 0 ? "youtube-rss" : "youtube-api";
        const seen = ({ profile: { id: profileId }, videos }: typeof appended): Seen => {
          const own = out.flatMap(({ index, metrics }) => {
            const video = videos[index];
            return video ? [{ videoId: video.id, metrics }] : [];
          });
          const look = { profileId, ...(profile ? { profile } : {}), videos: own };
          return { scope: SHARED_SCOPE, observedAt: at(minute), source, quality: "exact", looks: [look] };
        };
        const done = await append(seen(appended));
        const written = await db().$transaction((tx) => weaveLooks(tx, seen(woven)));
        expect(done).toEqual({ profileIds: new Set([appended.profile.id]), snapshotsWritten: written });
      }
      const [one, other] = [await storedOf(appended), await storedOf(woven)];
      expect({ ...one, rollups: [] }).toEqual({ ...other, rollups: [] });
      expectSameRollups(one.rollups, other.rollups);
      await db().$transaction((tx) => rederive(tx, [{ scope: SHARED_SCOPE, profileId: appended.profile.id }]));
      const again = await storedOf(appended);
      expect(again.states).toEqual(one.states);
      expectSameRollups(one.rollups, again.rollups);
    },
    120_000,
  );
});

describe("a look that does not come after everything known is left alone", () => {
  const NOON = 12 * 60;
  const look = (profile: { id: string }, videos: { id: string }[], minute: number, followers?: bigint): Seen => ({
    ...{ scope: SHARED_SCOPE, observedAt: at(minute), source: "youtube-api", quality: "exact" },
    looks: [
      {
        profileId: profile.id,
        ...(followers === undefined ? {} : { profile: { followers, videoCount: null, views: null } }),
        videos: videos.map(({ id: videoId }) => ({ videoId, metrics: metrics({ views: 20n }) })),
      },
    ],
  });
  const none = { profileIds: new Set(), snapshotsWritten: 0 };

  async function known(published: number | null = 0) {
    const channel = await createChannel([published]);
    const [video] = channel.videos;
    if (!video) throw new Error("No video was made.");
    await observe(channel.profile, at(NOON), [[video, { views: 10n }]], { followers: 5n });
    return { ...channel, video };
  }

  async function expectLeftAlone(channel: Awaited<ReturnType<typeof known>>, seen: Seen) {
    const before = await storedOf(channel);
    expect(await append(seen)).toEqual(none);
    expect(await storedOf(channel)).toEqual(before);
  }

  it("as it was taken earlier, or within the same minute", async () => {
    const channel = await known();
    await expectLeftAlone(channel, look(channel.profile, channel.videos, NOON - 1));
    await expectLeftAlone(channel, look(channel.profile, channel.videos, NOON));
    await expectLeftAlone(channel, look(channel.profile, [], NOON, 6n));
  });

  it("as a video's publication lies ahead", async () => {
    const ahead = await known(NOON + 600);
    await expectLeftAlone(ahead, look(ahead.profile, ahead.videos, NOON + 60, 6n));
    const unseen = await known();
    const later = await createVideo(unseen.profile, at(NOON + 600));
    await expectLeftAlone(unseen, look(unseen.profile, [...unseen.videos, later], NOON + 60, 6n));
  });

  it("as a workspace sees the profile otherwise, or a video is another profile's", async () => {
    const viewed = await known();
    const ctx = await createTestWorkspace();
    await db().$transaction((tx) => openProfileView(tx, ctx.workspaceId, [viewed.profile.id]));
    await expectLeftAlone(viewed, look(viewed.profile, viewed.videos, NOON + 60, 6n));
    const other = await known();
    const foreign = await known();
    await expectLeftAlone(other, look(other.profile, [...other.videos, foreign.video], NOON + 60, 6n));
  });

  it("while another of the same batch is stored", async () => {
    const [ahead, still] = [await known(NOON + 600), await known()];
    const seen = look(still.profile, still.videos, NOON + 60, 6n);
    const before = await storedOf(ahead);
    const both = { ...seen, looks: [...look(ahead.profile, ahead.videos, NOON + 60, 6n).looks, ...seen.looks] };
    expect(await append(both)).toEqual({ profileIds: new Set([still.profile.id]), snapshotsWritten: 1 });
    expect(await storedOf(ahead)).toEqual(before);
    expect((await storedOf(still)).rollups.map((row) => [row.gainedViews, row.views, row.followers])).toEqual([
      [0n, 10n, 5n],
      [10n, 20n, 6n],
    ]);
  });
});
