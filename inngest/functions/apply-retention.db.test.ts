import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { applyRetention } from "@/inngest/functions/apply-retention";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
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
