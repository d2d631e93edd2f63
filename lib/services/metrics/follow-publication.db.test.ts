import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { ObservedVideo } from "@/lib/platforms/contract";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { storeObservedVideos } from "@/lib/services/videos/store-observed-videos";
import { rederive } from "./rederive";
import { createProfile, createVideo, observe } from "./test-fixture";

const at = (day: number) => new Date(Date.UTC(2026, 4, day, 3));

/** What is derived of a profile, as dashboards read it. */
async function derivedOf(profileId: string) {
  const rollups = await db().profileRollup.findMany({ where: { profileId }, orderBy: { bucket: "asc" } });
  const states = await db().videoState.findMany({ where: { profileId } });
  return { rollups, states };
}

it.each([
  ["learnt", null, 6],
  ["corrected", 4, 6],
  ["corrected to before followers were counted", 6, 4],
])(
  "a publication that is %s after the first numbers is followed at once, and by later looks",
  async (_, first, then) => {
    const profile = await createProfile();
    const video = await createVideo(profile, first === null ? null : at(first));
    await observe(profile, at(5), [], { followers: 10n });
    await observe(profile, at(7), [[video, { views: 100n, likes: 10n }]], { followers: 20n });

    const { platformVideoId, title, url } = video;
    const facts = { ...{ platformVideoId, title, url, publishedAt: at(then) }, ...UNTOLD };
    await db().$transaction((tx) => storeObservedVideos(tx, profile, [facts], at(8)));
    const told = await derivedOf(profile.id);
    expect(told.states.map(({ publishedAt }) => publishedAt)).toEqual([at(then)]);
    expect(told.rollups.at(-1)?.followerRated).toBe(then === 6 ? 1n : null);
    await observe(profile, at(9), [[video, { views: 150n, likes: 30n }]]);

    const followed = await derivedOf(profile.id);
    expect(followed.rollups.at(-1)?.followerRates).toBe(then === 6 ? 3 : null);
    await db().$transaction((tx) => rederive(tx, [{ scope: SHARED_SCOPE, profileId: profile.id }]));
    expect(followed).toEqual(await derivedOf(profile.id));
  },
);

const UNTOLD: Omit<ObservedVideo, "platformVideoId" | "title" | "url" | "publishedAt"> = {
  ...{ kind: "long", kindMethod: null, description: null, thumbnailUrl: null, durationSec: null, tags: [] },
  ...{ categoryId: null, availability: "public", etag: null, metrics: null },
};
