import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseProfile } from "@/inngest/functions/parse-profile";
import { startRun } from "@/inngest/functions/start-run";
import { startTestPipeline, type TestPipeline } from "@/inngest/test-pipeline";
import { db, disconnect } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { setTestEnv } from "@/lib/env/test-env";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { startScheduledRun } from "@/lib/services/parser/start-scheduled-run";
import { type Figures, tell } from "@/scripts/bench/measure/in-process";
import { toRatio, toTenth } from "@/scripts/bench/measure/times";

const DAY = 86_400_000;
const AT_A_TIME = 20;

async function withPipeline<T>(use: (pipeline: TestPipeline) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "creatorscope-bench-parse-"));
  const postgres = await startEmbeddedPostgres({ dataDir, password: randomBytes(8).toString("hex") });
  setTestEnv({ DATABASE_URL: postgres.url, DATA_DIR: dataDir });
  try {
    await applyMigrations(postgres.url);
    const pipeline = await startTestPipeline([startRun, parseProfile]);
    try {
      return await use(pipeline);
    } finally {
      await pipeline.stop();
    }
  } finally {
    await disconnect();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure({ world }: TestPipeline): Promise<Figures> {
  const ids = world.channels().map(({ id }) => id);
  const ctx = await member();
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const { run } = await createBlogger(ctx, { urls: ids.slice(at, at + AT_A_TIME), tags: [] });
    await ended(run.id);
  }
  const found: Figures = { "channels of the world": ids.length };
  for (const latency of [0, 200]) {
    world.clearFaults();
    if (latency > 0) world.fault({ path: "/youtube/v3/", kind: "slow", delayMs: latency });
    await db().profile.updateMany({ data: { lastParsedAt: new Date(Date.now() - DAY) } });
    const before = await spent();
    const begun = performance.now();
    const { runId } = await startScheduledRun(systemCtx("bench"), new Date());
    const run = await ended(runId ?? "");
    const seconds = (performance.now() - begun) / 1000;
    const [units, videos] = [(await spent()) - before, await seenIn(run.id)];
    found[`${latency} ms: profiles`] = run.total;
    found[`${latency} ms: failed`] = run.failed;
    found[`${latency} ms: seconds`] = toTenth(seconds);
    found[`${latency} ms: profiles a second`] = toTenth(run.total / seconds);
    found[`${latency} ms: videos a profile`] = toTenth(videos / run.total);
    found[`${latency} ms: units a profile`] = toRatio(units, run.total);
    found[`${latency} ms: units a profile of 50 videos (aim 2.1)`] = await unitsOfFifty(run.id);
  }
  return found;
}

async function member(): Promise<Ctx> {
  const { id: workspaceId } = await db().workspace.create({ data: { name: "Bench" } });
  const actor = { kind: "system", name: "bench" } as const;
  return { ...systemCtx("bench"), actor, workspaceId, role: "owner", timeZone: "UTC", requestId: randomUUID() };
}

async function ended(id: string) {
  for (;;) {
    const run = await db().parseRun.findUniqueOrThrow({ where: { id } });
    if (run.finishedAt) return run;
    await delay(50);
  }
}

async function spent(): Promise<number> {
  const { _sum } = await db().quotaEntry.aggregate({ where: { status: "committed" }, _sum: { units: true } });
  return _sum.units ?? 0;
}

async function seenIn(runId: string): Promise<number> {
  const { _sum } = await db().parseRunItem.aggregate({ where: { runId }, _sum: { videosSeen: true } });
  return _sum.videosSeen ?? 0;
}

/** The item's own calls, and its share of those that ask for 50 accounts at once. */
async function unitsOfFifty(runId: string): Promise<number | string> {
  const item = await db().parseRunItem.findFirst({ where: { runId, videosSeen: 50, status: "completed" } });
  if (!item) return "none has 50";
  return toTenth(item.units + 1 / 50);
}

tell(await withPipeline(measure));
