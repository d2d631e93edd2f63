import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { getParsePlan } from "@/lib/services/parser/get-parse-plan";
import { startScheduledRun } from "@/lib/services/parser/start-scheduled-run";
import { getQuotaReport } from "@/lib/services/quota/get-quota-report";
import { findNewUploads } from "@/lib/services/refresh/find-new-uploads";
import { readCandidates } from "@/lib/services/refresh/read-candidates";
import { refreshVideos } from "@/lib/services/refresh/refresh-videos";
import { planRefresh } from "@/lib/services/refresh/rules";

vi.setConfig({ testTimeout: 120_000 });

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = await startTestPipeline();
});
afterAll(() => pipeline.stop());

const ended = (runId: string) =>
  until("the end of the run", async () => {
    const run = await db().parseRun.findUniqueOrThrow({ where: { id: runId } });
    return run.finishedAt !== null && run;
  });
const ledger = async (bucket: string) => {
  const { _sum } = await db().quotaEntry.aggregate({
    where: { status: { not: "released" }, bucket: { name: bucket } },
    _sum: { units: true },
  });
  return _sum.units ?? 0;
};
const calls = (part: string) => pipeline.world.calls().filter((call) => call.path.includes(part)).length;
const watch = async (ctx: Ctx, ...urls: string[]) => {
  const { run } = await createBlogger(ctx, { urls, tags: [] });
  await ended(run.id);
};

it("the next day's plan is what the ledger says after it, to the unit", async () => {
  const ctx = await createTestWorkspace();
  const other = await createTestWorkspace();
  await watch(ctx, "@fifty-field-notes", "@a-single-video", "@every-kind", "@nothing-uploaded-yet");
  await watch(other, "@fifty-field-notes", "@quiet-numbers");
  // Its parse is due: everything was read before.
  await db().profile.updateMany({ data: { lastParsedAt: new Date(Date.now() - 86_400_000) } });

  const now = new Date();
  const plan = await getParsePlan({ ...ctx, now });
  const parse = plan.work.find((one) => one.work === "parse");
  expect(plan).toMatchObject({ profiles: 4, leftOut: [] });
  const before = await ledger("queries");
  const { runId } = await startScheduledRun(systemCtx("test", new Date()), new Date());
  const run = await ended(runId ?? "");
  expect(run).toMatchObject({ total: 5, failed: 0 });
  expect((await ledger("queries")) - before).toBe(parse?.units);
  expect(await ledger("stats")).toBe(0);
});

it("a refresh costs what its plan says, by 50 a call, in its own bucket", async () => {
  const tick = new Date(Date.now() + 40 * 86_400_000);
  const planned = planRefresh(await readCandidates({ db: db() }, "youtube"), [tick], [], () => 100);
  expect(planned.readings).toBeGreaterThan(50);
  const report = await getQuotaReport({ ...(await createTestWorkspace()), now: tick });
  const told = report.plan.find((one) => one.work === "refresh");
  expect(told).toMatchObject({ bucket: "stats", units: told?.calls });
  expect(told?.calls).toBeGreaterThanOrEqual(planned.calls);
  const before = await ledger("queries");
  const done = await refreshVideos(systemCtx("test", tick), "youtube", { calls: 100, silent: [] });
  expect(done).toMatchObject({ calls: planned.calls, refused: null, more: false });
  expect(await ledger("stats")).toBe(planned.calls);
  expect(await ledger("queries")).toBe(before);
  const again = await refreshVideos(systemCtx("test", tick), "youtube", { calls: 100, silent: done.silent });
  expect(again).toMatchObject({ calls: 0, read: 0 });
});

it("an upload of the day is found by its feed, at no cost, and its numbers come with the next refresh", async () => {
  const before = [await ledger("queries"), await ledger("stats")];
  const newest = pipeline.world.channel("fifty").videos[0]?.id ?? "";
  await db().video.deleteMany({ where: { platformVideoId: newest } });
  const now = new Date(Date.now() + 41 * 86_400_000);
  const found = await findNewUploads(systemCtx("test", now), "youtube");
  expect(found).toMatchObject({ found: 1, more: false });
  expect(calls("/feeds/videos.xml")).toBeGreaterThan(0);
  expect([await ledger("queries"), await ledger("stats")]).toEqual(before);
  await refreshVideos(systemCtx("test", now), "youtube", { calls: 100, silent: [] });
  const video = await db().video.findFirstOrThrow({ where: { platformVideoId: newest }, include: { states: true } });
  expect(video.states[0]?.views).not.toBeNull();
  expect(await findNewUploads(systemCtx("test", now), "youtube")).toMatchObject({ feeds: 0 });
});

it("a block stops the queue: the platform is asked by those under way, not by one after another", async () => {
  const ctx = await createTestWorkspace();
  await db().profile.updateMany({ data: { lastParsedAt: new Date(Date.now() - 86_400_000) } });
  const urls = Array.from({ length: 20 }, (_, index) => `UCblocked${String(index).padStart(15, "0")}`);
  await ended((await createBlogger(ctx, { urls, tags: [] })).run.id);
  await db().profile.updateMany({ data: { status: "pending" } });
  await db().connectorState.deleteMany();
  pipeline.world.fault({ path: "/youtube/v3/", kind: "quota" });
  pipeline.world.clearCalls();
  const { runId } = await startScheduledRun(systemCtx("test"), new Date());
  const run = await ended(runId ?? "");
  expect(run.failed).toBe(run.total);
  expect(run.total).toBeGreaterThan(20);
  expect(calls("/youtube/v3/")).toBeLessThanOrEqual(5);
  const items = await db().parseRunItem.findMany({ where: { runId: runId ?? "" } });
  expect(items.filter((item) => item.errorDetail?.includes("paused until")).length).toBeGreaterThan(15);
  const unread = await db().profile.count({ where: { lastParsedAt: { not: null }, status: "error" } });
  expect(unread).toBe(0);
});
