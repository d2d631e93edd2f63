import { expect } from "vitest";
import { db } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { startOfDay } from "@/lib/time/civil-date";
import { METRICS } from "./points";
import type { rawAnswers } from "./raw-answers";
import type { TotalsDto } from "./schemas";
import { createProfile, createVideo, importPoint, observe } from "./test-fixture";

// For tests: histories with everything that makes them hard, and what they must answer by the stored points alone.

/** mulberry32: the same history for the same seed. */
export function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export const HISTORY_DAYS = 7;

/** Two profiles with falls, gaps, hidden numbers and repeats; `ctx` imports points among them, before and after. */
export async function liveThrough(ctx: Ctx, first: string, seed: number) {
  const random = randomOf(seed);
  const start = startOfDay(first, ctx.timeZone).getTime();
  const minutes = HISTORY_DAYS * 24 * 60;
  const at = (minute: number) => new Date(start + minute * 60_000);
  const profiles = [await createProfile(), await createProfile({ platform: "tiktok" })];
  const videos = [];
  for (const profile of profiles) {
    for (const minute of [-9_000, random(minutes), random(minutes), null]) {
      videos.push({ profile, row: await createVideo(profile, minute === null ? null : at(minute)) });
    }
  }
  const told = () => {
    const maybe = (value: bigint) => (random(4) === 0 ? null : value);
    const level = BigInt(100 + random(4) * 50);
    return { views: maybe(level), likes: maybe(level / 10n), comments: maybe(level / 50n), shares: maybe(level / 90n) };
  };
  const looks = Array.from({ length: 26 }, () => random(minutes)).sort((a, b) => a - b);
  for (const [index, minute] of looks.entries()) {
    for (const profile of profiles) {
      if (random(4) === 0) continue;
      const mine = videos.filter((video) => video.profile === profile && random(5) > 0);
      await observe(
        profile,
        at(minute),
        mine.map(({ row }) => [row, told()]),
        { followers: BigInt(1_000 + random(3)) },
      );
    }
    if (index % 4 !== 1) continue;
    const video = videos[random(videos.length)];
    // Sometimes of a minute or quarter hour that the platform was asked in, sometimes from long before.
    const when = random(3) === 0 ? minute : random(minutes) - 600;
    if (video) await importPoint(ctx, video.profile, video.row, at(when), told());
  }
  return profiles;
}

export async function rawOf(scope: string, profileIds: string[]) {
  const where = { scope: { in: [SHARED_SCOPE, scope] } };
  const videos = await db().video.findMany({ where: { profileId: { in: profileIds } } });
  const points = await db().videoSnapshot.findMany({
    where: { ...where, videoId: { in: videos.map((video) => video.id) } },
    orderBy: [{ observedAt: "asc" }, { scope: "desc" }],
  });
  const profilePoints = await db().profileSnapshot.findMany({
    where: { ...where, profileId: { in: profileIds } },
    orderBy: { observedAt: "asc" },
  });
  return { videos, points, profilePoints };
}

const asNumber = (value: bigint | null | undefined) => (value === null || value === undefined ? null : Number(value));

export function expectSame(totals: TotalsDto, answer: ReturnType<typeof rawAnswers>) {
  for (const metric of METRICS) expect(totals[metric], metric).toBe(asNumber(answer.totals[metric]));
  // A video whose number is known but whose gain is not adds nothing; a gain is unknown only while the number is.
  const gained = (metric: string) => (answer.totals[metric] === null ? null : (asNumber(answer.gains[metric]) ?? 0));
  expect(totals.gainedViews, "gainedViews").toBe(gained("views"));
  expect(totals.gainedLikes, "gainedLikes").toBe(gained("likes"));
  expect(totals.gainedComments, "gainedComments").toBe(gained("comments"));
  expect(totals.gainedShares, "gainedShares").toBe(gained("shares"));
  expect(totals.followers, "followers").toBe(asNumber(answer.followers));
  expect(totals.videos, "videos").toBe(answer.videos);
  expect(totals.videosTracked, "videosTracked").toBe(answer.videosTracked);
  if (answer.engagementRate === null) expect(totals.engagementRate).toBeNull();
  else expect(totals.engagementRate).toBeCloseTo(answer.engagementRate, 12);
}
