import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import { type Ctx, systemCtx } from "@/lib/services/context";
import type { Channel } from "@/prisma/generated/client";
import { cancelUpload } from "../cancel-upload";
import { createUploads } from "../create-uploads";
import { getUpload } from "../get-upload";
import { listUploads } from "../list-uploads";
import { preflightUploads } from "../preflight-uploads";
import { resumeUploads } from "../resume-uploads";
import { retryUpload } from "../retry-upload";
import { MAX_SETBACKS } from "../rules/failures";
import { goOnFrom, type Next, type Phase, type UploadRun } from "../rules/phases";
import { uploadsQuery } from "../schemas";
import { sweepUploads } from "../sweep-uploads";
import { connectChannel, storeVideo, uploadOf } from "../test-fixture";
import { updateUpload } from "../update-upload";
import { handOverUpload } from "./hand-over-upload";
import { runPhase } from "./run-phase";

// The verbs of an upload's job, called by the test in the place of the job server: no wait is slept through.

const MIB = 1024 * 1024;
const HOUR = 3_600_000;
let world: World;
let ctx: Ctx;
let channel: Channel;

beforeAll(async () => {
  world = await startWorld();
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
  ctx = await createTestWorkspace();
  channel = await connectChannel(ctx, "ada@world.test", "fifty");
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.uploads({ faults: [], processingMs: 0, unaudited: false, nextOutcome: null });
  await ctx.db.channel.update({ where: { id: channel.id }, data: { status: "connected", uploadBlockedTill: null } });
});

const now = (): Ctx => ({ ...ctx, now: new Date() });
async function create(changes: Record<string, unknown>): Promise<string> {
  const file = await storeVideo(ctx, MIB);
  const asked = uploadOf({ channelIds: [channel.id], source: { fileId: file.id }, ...changes });
  return (await createUploads(now(), asked)).items[0]?.id ?? "";
}
async function runOf(id: string): Promise<UploadRun> {
  const { workspaceId, attempt } = await ctx.db.upload.findUniqueOrThrow({ where: { id } });
  return { uploadId: id, workspaceId, attempt };
}
const step = (run: UploadRun, phase: Phase) => runPhase(systemCtx("test"), run, phase);
/** Step after step until it ends, or waits longer than `patience`. Answers the last word and the phases. */
async function drive(id: string, patience = 10 * 60_000): Promise<{ last: Next; phases: Phase[] }> {
  const run = await runOf(id);
  const { status } = await ctx.db.upload.findUniqueOrThrow({ where: { id } });
  const phases: Phase[] = [];
  let next = goOnFrom(status);
  while (next.do !== "end" && phases.length < 50) {
    if (next.do === "wait" && Date.parse(next.until) - Date.now() > patience) break;
    phases.push(next.phase);
    next = await step(run, next.phase);
  }
  return { last: next, phases };
}
const read = (id: string) => getUpload(ctx, id);
const types = async (id: string) =>
  (await read(id)).events.map(({ type, to }) => (type === "status" ? `→ ${to}` : type));
const atYouTube = (title: string) => world.uploads().videos.filter((video) => video.title === title);
const set = (id: string, data: object) => ctx.db.upload.update({ where: { id }, data });

describe("a time to publish at", () => {
  it("ahead, public: goes up now, lies there private, and is published by YouTube's clock", async () => {
    const publishAt = new Date(Date.now() + HOUR);
    const id = await create({ title: "Planned", publishAt: publishAt.toISOString() });
    const { last } = await drive(id);
    expect(last).toMatchObject({ do: "wait", phase: "verify" });
    expect(await read(id)).toMatchObject({
      status: "uploaded",
      actualPrivacy: "private",
      publishedAt: null,
      warnings: [],
    });
    const post = await ctx.db.post.findUniqueOrThrow({ where: { uploadId: id }, include: { video: true } });
    expect(post).toMatchObject({ privacyStatus: "private", publishedAt: null, video: { scope: ctx.workspaceId } });
    world.advance(HOUR + 1_000);
    await set(id, { publishAt: new Date(Date.now() - 60_000) });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published", actualPrivacy: "public", warnings: [] });
    const after = await ctx.db.post.findUniqueOrThrow({ where: { uploadId: id }, include: { video: true } });
    expect(after.privacyStatus).toBe("public");
    expect(after.publishedAt).not.toBeNull();
    expect(after.video.scope).not.toBe(ctx.workspaceId);
  });

  it("unlisted: begins by our own clock, and not before", async () => {
    const id = await create({
      title: "Ours",
      privacyStatus: "unlisted",
      publishAt: new Date(Date.now() + HOUR).toISOString(),
    });
    const { last } = await drive(id);
    expect(last).toMatchObject({ do: "wait", phase: "begin" });
    expect(await read(id)).toMatchObject({ status: "scheduled", waitingFor: "schedule" });
    expect(atYouTube("Ours")).toEqual([]);
    await set(id, { publishAt: new Date(Date.now() - 1_000) });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published", actualPrivacy: "unlisted", waitingFor: null });
  });

  it("that passes and leaves it private is remarked on", async () => {
    world.uploads({ unaudited: true });
    const id = await create({ title: "Locked for good", publishAt: new Date(Date.now() + 3 * HOUR).toISOString() });
    await drive(id);
    await set(id, { publishAt: new Date(Date.now() - HOUR) });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published", warnings: [{ code: "privacy_differs" }] });
  });
});

describe("a session that is gone after the last byte had left", () => {
  it("is never sent again by itself: looked for, told, looked for again, and sent on a person's word", async () => {
    world.uploads({ faults: [{ on: "last", kind: "gone" }] });
    const id = await create({ title: "Nobody knows" });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "unknown_outcome" } });
    expect((await types(id)).filter((type) => type === "looked_for_video")).toHaveLength(5);
    const sessions = () => world.uploads().sessions.filter((one) => one.title === "Nobody knows").length;
    await retryUpload(now(), id, { confirmNoVideo: false });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "unknown_outcome" } });
    expect([sessions(), atYouTube("Nobody knows")]).toEqual([1, []]);
    await retryUpload(now(), id, { confirmNoVideo: true });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published", error: null });
    expect([sessions(), atYouTube("Nobody knows").length]).toEqual([2, 1]);
    expect(await types(id)).toContain("no_video_confirmed");
  });

  it("is found again among the channel's newest uploads by its file name", async () => {
    world.uploads({ faults: [{ on: "last", kind: "gone_with_video" }] });
    const id = await create({ title: "Found again" });
    await drive(id);
    const upload = await read(id);
    expect(upload).toMatchObject({ status: "published", youtubeVideoId: atYouTube("Found again")[0]?.id });
    const found = upload.events.find((event) => event.to === "processing");
    expect(found?.evidence).toMatchObject({ how: "looked up" });
  });
});

describe("steps that are repeated", () => {
  it("each step may run twice, in any place, and changes nothing the second time", async () => {
    const id = await create({ title: "Again and again", thumbnailFileId: undefined });
    const run = await runOf(id);
    let next: Next = { do: "go", phase: "begin" };
    while (next.do !== "end") {
      const { phase }: { phase: Phase } = next;
      next = await step(run, phase);
      const again = await step(run, phase);
      if (again.do !== "end" || next.do === "end") next = again;
    }
    expect(await read(id)).toMatchObject({ status: "published" });
    expect(atYouTube("Again and again")).toHaveLength(1);
    expect(world.uploads().sessions.filter((one) => one.title === "Again and again")).toHaveLength(1);
    expect(await ctx.db.post.count({ where: { uploadId: id } })).toBe(1);
  });

  it("two processes at the same step: one works, no second video", async () => {
    const id = await create({ title: "Side by side" });
    await drive(id, 0);
    const other = await create({ title: "Side by side, too" });
    const run = await runOf(other);
    for (const phase of ["begin", "session", "send"] as const) await Promise.all([step(run, phase), step(run, phase)]);
    await drive(other);
    expect(await read(other)).toMatchObject({ status: "published" });
    expect(world.uploads().sessions.filter((one) => one.title === "Side by side, too")).toHaveLength(1);
    expect(atYouTube("Side by side, too")).toHaveLength(1);
    expect(world.uploads().violations).toEqual([]);
  });

  it("an older start has no say once a newer one was asked for", async () => {
    const id = await create({ title: "Handed over" });
    const old = await runOf(id);
    expect(await handOverUpload(systemCtx("test"), old)).toEqual({ handedOver: true });
    expect(await handOverUpload(systemCtx("test"), old)).toEqual({ handedOver: false });
    expect(await step(old, "begin")).toEqual({ do: "end", state: "started anew" });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published" });
    const events = await ctx.db.outbox.findMany({ where: { name: "upload/requested", workspaceId: ctx.workspaceId } });
    const attempts = events.map(({ data }) => data as { uploadId: string; attempt: number });
    expect(attempts.filter(({ uploadId }) => uploadId === id).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });
});

describe("a channel that must be reconnected", () => {
  it("lets the upload rest, and resumes it where it was", async () => {
    const id = await create({ title: "Resting" });
    await ctx.db.channel.update({ where: { id: channel.id }, data: { status: "needs_reconnect" } });
    const { last } = await drive(id);
    expect(last).toEqual({ do: "end", state: "waits for reconnect" });
    expect(await read(id)).toMatchObject({ status: "queued", waitingFor: "reconnect", waitingTill: null, error: null });
    expect(await resumeUploads(systemCtx("test"), channel.id)).toEqual({ resumed: 0 });
    await ctx.db.channel.update({ where: { id: channel.id }, data: { status: "connected" } });
    expect(await resumeUploads(systemCtx("test"), channel.id)).toEqual({ resumed: 1 });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "published", waitingFor: null });
  });
});

describe("the sweeper", () => {
  it("asks again for what is past its deadline, and in the end fails it in words", async () => {
    const id = await create({ title: "Stuck" });
    const late = new Date(Date.now() - 1_000);
    await set(id, { deadlineAt: late });
    expect(await sweepUploads(systemCtx("sweep"))).toMatchObject({ requested: 1, failed: 0 });
    expect(await types(id)).toContain("asked_again");
    expect(await sweepUploads(systemCtx("sweep"))).toMatchObject({ requested: 0, failed: 0 });
    await set(id, { deadlineAt: late, setbacks: MAX_SETBACKS });
    expect(await sweepUploads(systemCtx("sweep"))).toMatchObject({ requested: 0, failed: 1 });
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "stuck", remedy: expect.any(String) } });
  });
});

describe("thumbnail and playlist", () => {
  it("that cannot be set are remarks, and the video is published all the same", async () => {
    const id = await create({ title: "No playlist", playlistId: "PLdoesnotexist" });
    await drive(id);
    const upload = await read(id);
    expect(upload).toMatchObject({ status: "published" });
    expect(upload.warnings.map(({ code }) => code)).toEqual(["playlist_failed"]);
  });
});

describe("requests", () => {
  it("the same Idempotency-Key makes the same uploads, even when the first answer died with its process", async () => {
    const file = await storeVideo(ctx, MIB);
    const asked = uploadOf({ channelIds: [channel.id], source: { fileId: file.id }, title: "Once" });
    const key = crypto.randomUUID();
    const [one, two] = await Promise.all([createUploads(now(), asked, { key }), createUploads(now(), asked, { key })]);
    expect(two).toEqual(one);
    expect(await createUploads(now(), asked)).not.toEqual(one);
  });

  it("are refused as a whole, each field by its place", async () => {
    const other = await connectChannel(ctx, "ada@world.test", "one");
    const file = await storeVideo(ctx, MIB);
    const asked = uploadOf({
      channelIds: [channel.id, other.id],
      source: { fileId: file.id },
      description: "<b>",
      overrides: [{ channelId: other.id, title: "x".repeat(101) }],
    });
    const before = await ctx.db.upload.count();
    await expect(createUploads(now(), asked)).rejects.toMatchObject({
      category: "validation_failed",
      errors: [
        { path: "description", code: "description_brackets" },
        { path: "overrides.0.title", code: "title_too_long" },
      ],
    });
    expect(await ctx.db.upload.count()).toBe(before);
  });

  it("know no foreign channel, file or picture", async () => {
    const stranger = await createTestWorkspace();
    const file = await storeVideo(stranger, 1_000);
    const own = await storeVideo(ctx, 1_000);
    const source = { fileId: own.id };
    const refused = [
      () => createUploads(stranger, uploadOf({ channelIds: [channel.id], source: { fileId: file.id } })),
      () => createUploads(now(), uploadOf({ channelIds: [channel.id], source: { fileId: file.id } })),
      () => createUploads(now(), uploadOf({ channelIds: [channel.id], source, thumbnailFileId: file.id })),
      () => preflightUploads(stranger, uploadOf({ channelIds: [channel.id], source: { fileId: file.id } })),
      () => preflightUploads(now(), uploadOf({ channelIds: [channel.id], source: { fileId: file.id } })),
    ];
    for (const ask of refused) await expect(ask()).rejects.toMatchObject({ category: "not_found" });
  });

  it("a draft is kept, changed, queued with consent, and deleted by a cancel", async () => {
    const id = await create({ title: "Drafted", draft: true });
    expect(await read(id)).toMatchObject({ status: "draft" });
    await updateUpload(now(), id, { title: "Drafted better", tags: ["dawn"] });
    await updateUpload(now(), id, { status: "queued" });
    expect(await types(id)).toEqual(["created", "edited", "→ queued", "consent"]);
    await drive(id);
    expect(atYouTube("Drafted better")).toHaveLength(1);
    await expect(updateUpload(now(), id, { title: "Late" })).rejects.toMatchObject({ code: "upload_begun" });
    await expect(cancelUpload(now(), id)).rejects.toMatchObject({ code: "already_at_youtube" });
    const draft = await create({ title: "Thrown away", draft: true });
    await cancelUpload(now(), draft);
    await expect(read(draft)).rejects.toMatchObject({ category: "not_found" });
  });

  it("a change while it is queued is what YouTube is told; a later time moves it back to our clock", async () => {
    const id = await create({ title: "Before" });
    await updateUpload(now(), id, {
      title: "After",
      privacyStatus: "unlisted",
      publishAt: new Date(Date.now() + HOUR).toISOString(),
    });
    expect(await read(id)).toMatchObject({ status: "scheduled" });
    await updateUpload(now(), id, { publishAt: null });
    expect(await read(id)).toMatchObject({ status: "queued" });
    await drive(id);
    expect([atYouTube("Before").length, atYouTube("After").length]).toEqual([0, 1]);
  });

  it("words that YouTube refused are corrected where they stand, and the retry sends the new ones", async () => {
    const id = await create({ title: "Refused" });
    world.uploads({ faults: [{ on: "create", kind: "bad_title" }] });
    await drive(id);
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "metadata_refused" } });
    await expect(updateUpload(now(), id, { status: "queued" })).rejects.toMatchObject({ code: "retry_instead" });
    expect(await updateUpload(now(), id, { title: "Taken" })).toMatchObject({ status: "failed", title: "Taken" });
    await retryUpload(now(), id, { confirmNoVideo: false });
    await drive(id);
    expect([atYouTube("Refused").length, atYouTube("Taken").length]).toEqual([0, 1]);
  });

  it("lists page by page in every order, without losing or repeating any", async () => {
    const total = await ctx.db.upload.count({ where: { workspaceId: ctx.workspaceId } });
    for (const sort of ["createdAt", "-createdAt", "publishAt", "-publishAt", "title", "-title", "status", "-status"]) {
      const ids: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const query = uploadsQuery.parse({ sort, limit: 3, ...(cursor ? { cursor } : {}) });
        const page = await listUploads(ctx, query);
        expect(page.total).toBe(total);
        ids.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect([sort, ids.length, new Set(ids).size]).toEqual([sort, total, total]);
    }
    const found = await listUploads(ctx, uploadsQuery.parse({ q: "drafted BET", status: "published,failed" }));
    expect(found.items.map((item) => item.title)).toEqual(["Drafted better"]);
  });

  it("a preflight of a real request tells the quota, the duplicate and the Short", async () => {
    const id = await create({ title: "Sent before" });
    await drive(id);
    const { mediaFileId } = await ctx.db.upload.findUniqueOrThrow({ where: { id } });
    const asked = uploadOf({ channelIds: [channel.id], source: { fileId: mediaFileId }, title: "Again" });
    const { ok, items } = await preflightUploads(now(), asked);
    const of = (code: string) => items[0]?.checks.find((check) => check.code === code);
    expect(ok).toBe(true);
    expect(of("duplicate")).toMatchObject({ result: "warn", detail: expect.stringContaining("Sent before") });
    expect(of("short")?.detail).toContain("wider");
    expect(of("quota")?.result).toBe("pass");
  });
});
