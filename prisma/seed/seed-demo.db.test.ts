import { expect, it } from "vitest";
import { buildPopulation } from "@/e2e/world/build-population";
import { db } from "@/lib/db/client";
import { systemCtx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { DEMO_LOGIN, seedDemo } from "./seed-demo";

it("fills the sample workspace with labelled history that ends yesterday, and may run twice", async () => {
  const lastDay = new Date(Date.now() - 86_400_000);
  lastDay.setUTCHours(0, 0, 0, 0);
  const world = { population: buildPopulation(lastDay), lastDay, now: () => new Date() };
  await seedDemo(world);
  const counts = async () => ({
    snapshots: await db().videoSnapshot.count(),
    bloggers: await db().blogger.count(),
    videos: await db().video.count(),
    runs: await db().parseRun.count(),
    imports: await db().importJob.findMany({ select: { status: true, rows: true, errorCount: true } }),
  });
  const before = await counts();
  expect(before).toMatchObject({ bloggers: 28, runs: 1, imports: [{ status: "completed", errorCount: 6 }] });
  await seedDemo(world);
  expect(await counts()).toEqual(before);

  const user = await db().user.findUniqueOrThrow({ where: { email: DEMO_LOGIN.email } });
  const workspaceId = user.lastWorkspaceId ?? "";
  const actor = { kind: "system", name: "test" } as const;
  const ctx = { ...systemCtx("test"), actor, workspaceId, role: "owner", timeZone: "UTC" } as const;
  const stats = await getStats(ctx, {});
  expect(stats.totals.gainedViews).toBeGreaterThan(0);
  expect(stats.sources).toEqual(["import", "sample-2017"]);
  expect(stats.dataThrough?.slice(0, 10)).toBe(lastDay.toISOString().slice(0, 10));
}, 120_000);
