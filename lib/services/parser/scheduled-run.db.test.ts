import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { systemCtx } from "@/lib/services/context";
import { beginRun } from "./begin-run";
import { dispatchRunItems } from "./dispatch-run-items";
import { failItem } from "./fail-item";
import { lastDueTime } from "./last-due-time";
import { listParseRuns } from "./list-parse-runs";
import { inBatches } from "./rules";
import { runDueParse } from "./run-due-parse";
import { runsQuery } from "./schemas";
import { startScheduledRun } from "./start-scheduled-run";

const at = (time: string) => new Date(time);
const watched = async (now: Date, url: string) => {
  const ctx = await createTestWorkspace({ now });
  const { profiles } = await createBlogger(ctx, { urls: [url], tags: [] });
  return { ctx, profileId: profiles[0]?.id ?? "" };
};

describe("the scheduled parse", () => {
  it("is one run, however many processes ask for the same time", async () => {
    const { ctx, profileId } = await watched(at("2026-05-01T10:00:00Z"), "UCscheduled0000000000001");
    const due = at("2026-05-02T03:00:00Z");
    const asked = await Promise.all(Array.from({ length: 5 }, () => startScheduledRun(systemCtx("test", due), due)));
    expect(asked.filter((one) => one.started)).toHaveLength(1);
    expect(new Set(asked.map((one) => one.runId)).size).toBe(1);
    const items = await ctx.db.parseRunItem.findMany({ where: { runId: asked[0]?.runId ?? "", profileId } });
    expect(items).toHaveLength(1);
    const [mine] = (await listParseRuns(ctx, runsQuery.parse({}))).items;
    expect(mine).toMatchObject({ id: asked[0]?.runId, shared: true, total: 1 });
  });

  it("is caught up with after a stop, once, and only for what has not been read since", async () => {
    const { ctx, profileId } = await watched(at("2026-06-01T10:00:00Z"), "UCscheduled0000000000002");
    const late = await watched(at("2026-06-03T04:00:00Z"), "UCscheduled0000000000003");
    const started = at("2026-06-03T09:15:00Z");
    const run = await runDueParse(systemCtx("test", started));
    expect(run.started).toBe(true);
    const items = await ctx.db.parseRunItem.findMany({ where: { runId: run.runId ?? "" } });
    const parsed = items.map((item) => item.profileId);
    expect(parsed).toContain(profileId);
    expect(parsed).not.toContain(late.profileId);
    expect(await runDueParse(systemCtx("test", at("2026-06-03T09:20:00Z")))).toEqual({
      runId: run.runId,
      started: false,
    });

    await ctx.db.profile.updateMany({ data: { lastParsedAt: at("2026-06-04T03:10:00Z") } });
    expect(await runDueParse(systemCtx("test", at("2026-06-04T05:00:00Z")))).toEqual({ runId: null, started: false });
  });

  it("is due at the wall clock of its zone, on the days when clocks change too", () => {
    const nightly = { cron: "0 3 * * *", timeZone: "America/New_York" };
    expect(lastDueTime(nightly, at("2026-03-08T12:00:00Z"))).toEqual(at("2026-03-08T07:00:00Z"));
    expect(lastDueTime(nightly, at("2026-11-01T12:00:00Z"))).toEqual(at("2026-11-01T08:00:00Z"));
    expect(lastDueTime(nightly, at("2026-11-01T07:59:00Z"))).toEqual(at("2026-10-31T07:00:00Z"));
    expect(lastDueTime(nightly, at("2026-11-01T08:00:00Z"))).toEqual(at("2026-11-01T08:00:00Z"));
  });
});

describe("turns between workspaces", () => {
  it("come round: the few of a small workspace are not behind the many of a large one, and a shared one comes once", async () => {
    const now = at("2026-07-01T10:00:00Z");
    const urls = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `UC${prefix}${String(index).padStart(22 - prefix.length, "0")}`);
    const large = await createTestWorkspace({ now });
    for (const group of inBatches(urls("large", 40), 20)) await createBlogger(large, { urls: group, tags: [] });
    const small = await createTestWorkspace({ now });
    const own = await createBlogger(small, { urls: [...urls("small", 2), ...urls("large", 1)], tags: [] });
    const run = await startScheduledRun(systemCtx("test", at("2026-07-02T03:00:00Z")), at("2026-07-02T03:00:00Z"));
    const items = await small.db.parseRunItem.findMany({
      where: { runId: run.runId ?? "" },
      orderBy: { position: "asc" },
    });
    expect(new Set(items.map((item) => item.profileId)).size).toBe(items.length);
    const places = own.profiles.map(({ id }) => items.findIndex((item) => item.profileId === id));
    const workspaces = await small.db.workspace.count();
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThan(3 * workspaces);
  });

  it("are kept by a window: a long run asks for ten, and for the next when one ends, however many end at once", async () => {
    const now = at("2026-08-01T10:00:00Z");
    const ctx = await createTestWorkspace({ now });
    const urls = Array.from({ length: 18 }, (_, index) => `UCwindow${String(index).padStart(16, "0")}`);
    await createBlogger(ctx, { urls, tags: [] });
    const due = at("2026-08-02T03:00:00Z");
    await ctx.db.profile.updateMany({ where: { platformId: { notIn: urls } }, data: { lastParsedAt: due } });
    const system = systemCtx("test", due);
    const { runId } = await startScheduledRun(system, due);
    const id = runId ?? "";
    await beginRun(system, id);
    expect(await dispatchRunItems(system, id)).toEqual({ dispatched: 10 });
    expect(await dispatchRunItems(system, id)).toEqual({ dispatched: 0 });
    const asked = () => ctx.db.parseRunItem.findMany({ where: { runId: id, dispatchedAt: { not: null } } });
    const first = await asked();
    await Promise.all(first.slice(0, 4).map((item) => failItem(system, item.id)));
    expect(await asked()).toHaveLength(14);
    for (let left = await asked(); left.some((item) => item.status === "queued"); left = await asked()) {
      await Promise.all(left.filter((item) => item.status === "queued").map((item) => failItem(system, item.id)));
    }
    expect(await ctx.db.parseRun.findUnique({ where: { id } })).toMatchObject({
      status: "failed",
      done: 18,
      total: 18,
    });
    const events = await ctx.db.outbox.findMany({ where: { name: "blogger/parse.requested" } });
    expect(events.filter((event) => JSON.stringify(event).includes(id))).toHaveLength(18);
  });
});
