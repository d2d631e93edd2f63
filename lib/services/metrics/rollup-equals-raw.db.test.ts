import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { addDays, startOfDay } from "@/lib/time/civil-date";
import { getStats } from "./get-stats";
import { getTimeseries } from "./get-timeseries";
import { METRICS } from "./points";
import { rawAnswers } from "./raw-answers";
import type { TotalsDto } from "./schemas";
import { createProfile, createVideo, importPoint, observe, watch } from "./test-fixture";

/** mulberry32: the same history for the same seed. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const CASES = [
  { timeZone: "UTC", first: "2026-05-28", seed: 1 },
  { timeZone: "America/New_York", first: "2026-03-05", seed: 2 },
  { timeZone: "America/New_York", first: "2026-10-29", seed: 3 },
  { timeZone: "Asia/Kathmandu", first: "2026-12-28", seed: 4 },
];
const DAYS = 7;

/** Two profiles with falls, gaps, hidden numbers and repeats; `ctx` imports points among them, before and after. */
async function liveThrough(ctx: Ctx, first: string, seed: number) {
  const random = randomOf(seed);
  const start = startOfDay(first, ctx.timeZone).getTime();
  const minutes = DAYS * 24 * 60;
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

async function rawOf(scope: string, profileIds: string[]) {
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

function expectSame(totals: TotalsDto, answer: ReturnType<typeof rawAnswers>) {
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

it.each(CASES)(
  "rollups answer as raw snapshots do: civil days of $timeZone from $first",
  async ({ timeZone, first, seed }) => {
    const now = startOfDay(addDays(first, 30), timeZone);
    const [importer, onlooker] = [
      await createTestWorkspace({ timeZone, now }),
      await createTestWorkspace({ timeZone, now }),
    ];
    const profiles = await liveThrough(importer, first, seed);
    for (const ctx of [importer, onlooker]) {
      await watch(ctx, profiles);
      await watch(ctx, profiles.slice(0, 1));
      const raw = await rawOf(
        ctx.workspaceId,
        profiles.map((profile) => profile.id),
      );
      const period = { from: first, to: addDays(first, DAYS) };
      const periods = [
        period,
        ...Array.from({ length: DAYS }, (_, day) => ({ from: addDays(first, day), to: addDays(first, day + 1) })),
      ];
      for (const days of periods) {
        const bounds = { from: startOfDay(days.from, timeZone), to: startOfDay(days.to, timeZone) };
        const stats = await getStats(ctx, days);
        expectSame(stats.totals, rawAnswers(raw.videos, raw.points, raw.profilePoints, bounds));
      }
      const whole = await getStats(ctx, period);
      const series = async (metric: "views" | "gainedViews" | "engagementRate" | "videos" | "followers") =>
        (await getTimeseries(ctx, { ...period, granularity: "day", metric })).series[0]?.points ?? [];
      const bars = await series("gainedViews");
      expect(bars).toHaveLength(DAYS);
      expect(bars.reduce((sum, bar) => sum + Number(bar.value ?? 0), 0)).toBe(whole.totals.gainedViews);
      for (const metric of ["views", "engagementRate", "followers"] as const) {
        for (const point of await series(metric)) {
          const day = await getStats(ctx, { from: point.date, to: addDays(point.date, 1) });
          expect(point.value, `${metric} ${point.date}`).toBe(day.totals[metric]);
        }
      }
      for (const metric of ["views", "likes", "comments", "shares"] as const) {
        const sum = whole.platforms.reduce((all, row) => all + Number(row[metric] ?? 0), 0);
        expect(sum).toBe(Number(whole.totals[metric] ?? 0));
      }
    }
  },
  120_000,
);
