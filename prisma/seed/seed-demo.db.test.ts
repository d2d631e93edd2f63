import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { db } from "@/lib/db/client";
import { setTestEnv } from "@/lib/env/test-env";
import { systemCtx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { DEMO_LOGIN, seedDemo } from "./seed-demo";

let world: World;

beforeAll(async () => {
  world = await startWorld();
  const { DATABASE_URL = "", DATA_DIR = "" } = process.env;
  setTestEnv({ ...world.env, DATABASE_URL, DATA_DIR });
});
afterAll(() => world.stop());

it("fills the sample workspace with labelled history and a connected channel of its own, and may run twice", async () => {
  await seedDemo(world);
  const counts = async () => ({
    snapshots: await db().videoSnapshot.count(),
    bloggers: await db().blogger.count(),
    videos: await db().video.count(),
    runs: await db().parseRun.count(),
    channels: await db().channel.findMany({ select: { title: true, status: true } }),
    posts: await db().post.count(),
    uploads: await db().upload.groupBy({ by: ["status"], _count: { _all: true }, orderBy: { status: "asc" } }),
    imports: await db().importJob.findMany({ select: { status: true, rows: true, errorCount: true } }),
  });
  const before = await counts();
  expect(before).toMatchObject({
    bloggers: 29,
    channels: [{ title: "Harbour Light Films", status: "connected" }],
    posts: 6,
    uploads: [
      { status: "draft", _count: { _all: 1 } },
      { status: "published", _count: { _all: 6 } },
    ],
    imports: [{ status: "completed", errorCount: 6 }],
  });
  const person = await db().blogger.findFirstOrThrow({
    where: { name: "Sixty Seconds Flat" },
    include: { subscriptions: { include: { profile: { select: { platform: true } } } } },
  });
  const platforms = person.subscriptions.map(({ profile }) => profile.platform).toSorted();
  expect(platforms).toEqual(["instagram", "tiktok", "youtube"]);
  await seedDemo(world);
  expect(await counts()).toEqual(before);

  const user = await db().user.findUniqueOrThrow({ where: { email: DEMO_LOGIN.email } });
  const workspaceId = user.lastWorkspaceId ?? "";
  const actor = { kind: "system", name: "test" } as const;
  const ctx = { ...systemCtx("test"), actor, workspaceId, role: "owner", timeZone: "UTC" } as const;
  const stats = await getStats(ctx, {});
  expect(stats.totals.gainedViews).toBeGreaterThan(0);
  expect(stats.sources).toEqual(["import", "sample-2017", "sample-invented", "youtube-api"]);
}, 120_000);
