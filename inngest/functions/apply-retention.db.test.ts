import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { applyRetention } from "@/inngest/functions/apply-retention";
import { startJobServer } from "@/inngest/server/start-job-server";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { env } from "@/lib/env/env";
import { getStats } from "@/lib/services/metrics/get-stats";
import { createProfile, createVideo, observe, watch } from "@/lib/services/metrics/test-fixture";
import { setOwnRetention } from "@/lib/services/retention/set-own-retention";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = await startTestPipeline([applyRetention()]);
});
afterAll(async () => {
  await pipeline.stop();
});

it("what a workspace sees follows its wish without waiting for the night, and nothing is erased before it", async () => {
  const ctx = await createTestWorkspace();
  const [profile, overdue] = [await createProfile(), await createProfile()];
  const [video, old] = [await createVideo(profile, null), await createVideo(overdue, null)];
  const day = (back: number) => new Date(ctx.now.getTime() - back * 86_400_000);
  await watch(ctx, [profile]);
  await observe(profile, day(20), [[video, { views: 100n }]]);
  await observe(profile, day(1), [[video, { views: 130n }]]);
  await observe(overdue, day(60), [[old, { views: 5n }]]);
  await db().retentionPolicy.create({ data: { id: 1, mode: "custom", days: 30 } });
  const gained = async () => (await getStats(ctx, {})).totals.gainedViews;
  expect(await gained()).toBe(30);

  await setOwnRetention(ctx, { sharedDays: 7, importedDays: null });
  await until("the shorter view", async () => (await gained()) === 0);
  expect(await db().videoSnapshot.count({ where: { videoId: { in: [video.id, old.id] } } })).toBe(3);

  await setOwnRetention(ctx, { sharedDays: null, importedDays: null });
  await until("the whole view", async () => (await gained()) === 30);
});

it("what is due is erased and logged by the nightly start itself, caught up after a night in which nothing ran", async () => {
  const [due, young] = [await createProfile(), await createProfile()];
  const [video, fresh] = [await createVideo(due, null), await createVideo(young, null)];
  const day = (back: number) => new Date(Date.now() - back * 86_400_000);
  await observe(due, day(90), [[video, { views: 5n }]]);
  await observe(young, day(2), [[fresh, { views: 7n }]]);
  const policy = { mode: "custom" as const, days: 40 };
  await db().retentionPolicy.upsert({ where: { id: 1 }, create: { id: 1, ...policy }, update: policy });
  const points = (id: string) => db().videoSnapshot.count({ where: { videoId: id } });

  // The last look at the schedules was the day before: its night has come and gone.
  expect(await db().$executeRaw`UPDATE pgboss.schedule SET created_on = now() - interval '3 days'`).toBe(1);
  await db().$executeRaw`UPDATE pgboss.version SET cron_on = now() - interval '25 hours'`;
  const scheduler = await startJobServer({ databaseUrl: env().DATABASE_URL });
  try {
    await until("the night's work", async () => (await points(video.id)) === 0);
    expect(await points(fresh.id)).toBe(1);
    const logged = await db().eraseEntry.findMany({
      where: { rule: "shared_retention", platform: "youtube", days: 40 },
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ before: expect.any(Date), requestedById: null });
    expect(logged[0]?.videoPoints).toBeGreaterThanOrEqual(1);
  } finally {
    await scheduler.stop();
  }
});
