import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "@/inngest/server/conformance/until";
import { createUploads } from "@/lib/services/uploads/create-uploads";
import { hasEnded } from "@/lib/services/uploads/rules/state-machine";
import { storeVideo, uploadOf } from "@/lib/services/uploads/test-fixture";
import { type KillPoint, killPlan, seeded } from "./kill-plan";
import { newTitle, openStage, type Stage } from "./kill-stage";
import { killTable } from "./kill-table";
import { paddedVideo } from "./slow-source";
import { type Prey, strike } from "./strike";

// PUBLISH_KILLS=50 for the full proof; PUBLISH_KILL_SEED for another course of events.
const KILLS = Number(process.env.PUBLISH_KILLS ?? 12);
const SEED = Number(process.env.PUBLISH_KILL_SEED ?? 1);
const KIB = 1024;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(SEED);
}, 120_000);
afterAll(() => stage.stop());

type Begun = Prey & { id: string; sha256: string };

async function begin(index: number, point: KillPoint, random: () => number): Promise<Begun> {
  const { ctx, channelIds, source } = stage;
  const title = newTitle(index);
  const bytes = Math.round((300 + random() * 11_000) * KIB);
  const channelId = channelIds[index % channelIds.length];
  const sourceName = `${title.replaceAll(" ", "-")}.mp4`;
  const begun = { title, sourceName };
  const make = async (from: object, sha256: string, size: number): Promise<Begun> => {
    const asked = uploadOf({ channelIds: [channelId], source: from, title, thumbnailFileId: await picture() });
    const { items } = await createUploads({ ...ctx, now: new Date() }, asked);
    return { ...begun, id: items[0]?.id ?? "", sha256, bytes: size };
  };
  if (point.needs === "file") {
    const file = await storeVideo(ctx, bytes);
    return make({ fileId: file.id }, file.sha256, bytes);
  }
  const film = paddedVideo(Math.round(bytes / 3));
  return make({ url: source.add(sourceName, film) }, createHash("sha256").update(film).digest("hex"), film.length);
}

let pictureId: string | undefined;
async function picture(): Promise<string> {
  if (pictureId) return pictureId;
  const stored = await storeVideo(stage.ctx, 5_000);
  await stage.ctx.db.mediaFile.update({
    where: { id: stored.id },
    data: { container: "jpeg", mimeType: "image/jpeg", name: "picture.jpg" },
  });
  pictureId = stored.id;
  return stored.id;
}

const rows = () => stage.ctx.db.upload.findMany({ where: { workspaceId: stage.ctx.workspaceId } });

it(`${KILLS} times kill -9, at each transition and at random bytes: each upload ends in one video, and the ledger is right`, {
  timeout: 240_000 + KILLS * 60_000,
}, async () => {
  const random = seeded(SEED);
  const begun: Begun[] = [];
  const struck: { point: string; reached: boolean; underWay: string[] }[] = [];
  for (const [index, point] of killPlan(KILLS, random).entries()) {
    const prey = await begin(index, point, random);
    begun.push(prey);
    const reached = await strike(stage, point, prey);
    const underWay = (await rows()).filter((row) => !hasEnded(row.status)).map((row) => row.id);
    struck.push({ point: point.name, reached, underWay });
    await stage.app.replace();
  }
  const unfinished = async () => (await rows()).filter((row) => !hasEnded(row.status));
  await until("every upload to end", async () => (await unfinished()).length === 0, 180_000);

  const uploads = await rows();
  const { videos, violations } = stage.world.uploads();
  const outcomes = new Map(uploads.map((row) => [row.id, row.errorCode ?? row.status]));
  process.stdout.write(`${killTable(struck, outcomes, SEED)}\n`);

  expect([...new Set(outcomes.values())]).toEqual(["published"]);
  expect(uploads).toHaveLength(begun.length);
  const mine = new Set(uploads.map((row) => row.fileMark));
  const made = videos.filter((video) => mine.has(video.fileName));
  expect(made).toHaveLength(begun.length);
  for (const { id, sha256 } of begun) {
    const row = uploads.find((upload) => upload.id === id);
    const own = made.filter((video) => video.fileName === row?.fileMark);
    expect(own).toMatchObject([{ id: row?.youtubeId, sha256, thumbnail: true }]);
  }
  expect(violations).toEqual([]);
  expect(await stage.ctx.db.post.count({ where: { uploadId: { in: begun.map(({ id }) => id) } } })).toBe(begun.length);
  await checkLedger();
});

/**
 * Units in the ledger against the requests that reached the world. A process that dies after its reservation and before its
 * request has left leaves a unit that nobody can know to be unspent: it stays counted, and its upload says that it asked again.
 */
async function checkLedger(): Promise<void> {
  const { ctx, world } = stage;
  const entries = await ctx.db.quotaEntry.groupBy({
    by: ["status"],
    where: { method: "videos.insert" },
    _sum: { units: true },
  });
  const units = new Map(entries.map(({ status, _sum }) => [status, _sum.units ?? 0]));
  const bucket = await ctx.db.quotaBucket.aggregate({
    where: { name: "uploads" },
    _sum: { used: true, reserved: true },
  });
  const answer = await fetch(`${world.url}/__world/quota`);
  const counted = Object.entries((await answer.json()) as Record<string, number>);
  const inWorld = counted.filter(([name]) => name.endsWith(":uploads")).reduce((sum, [, used]) => sum + used, 0);
  const doubts = await ctx.db.uploadEvent.count({ where: { type: "session_asked_again" } });
  const committed = units.get("committed") ?? 0;
  process.stdout.write(`ledger ${committed}, world ${inWorld}, sessions asked for again ${doubts}\n`);
  expect(units.get("reserved") ?? 0).toBe(0);
  expect(bucket._sum).toEqual({ used: committed, reserved: 0 });
  expect(committed - inWorld).toBeGreaterThanOrEqual(0);
  expect(committed - inWorld).toBeLessThanOrEqual(doubts);
}
