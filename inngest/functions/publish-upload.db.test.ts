import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveFile } from "@/e2e/fixtures/serve-file";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { getQuota } from "@/lib/services/quota/get-quota";
import { cancelUpload } from "@/lib/services/uploads/cancel-upload";
import { createUploads } from "@/lib/services/uploads/create-uploads";
import { getUpload } from "@/lib/services/uploads/get-upload";
import { retryUpload } from "@/lib/services/uploads/retry-upload";
import { hasEnded } from "@/lib/services/uploads/rules/state-machine";
import { connectChannel, storeVideo, uploadOf } from "@/lib/services/uploads/test-fixture";
import type { Channel } from "@/prisma/generated/client";

const MIB = 1024 * 1024;
let pipeline: TestPipeline;
let ctx: Ctx;
let channel: Channel;
beforeAll(async () => {
  pipeline = await startTestPipeline();
  ctx = await createTestWorkspace();
  channel = await connectChannel(ctx, "ada@world.test", "fifty");
});
afterAll(() => pipeline.stop());
beforeEach(() => {
  pipeline.world.uploads({ faults: [], processingMs: 0, unaudited: false, nextOutcome: null, latencyMs: 0 });
  pipeline.world.clearFaults();
});

const now = () => ({ ...ctx, now: new Date() });
async function start(changes: Record<string, unknown>): Promise<string> {
  const { items } = await createUploads(now(), uploadOf({ channelIds: [channel.id], ...changes }));
  return items[0]?.id ?? "";
}
const ended = (id: string) =>
  until("the end of the upload", async () => {
    const upload = await getUpload(ctx, id);
    return (hasEnded(upload.status) || upload.status === "uploaded") && upload;
  });
const videosAtYouTube = (title: string) => pipeline.world.uploads().videos.filter((video) => video.title === title);
const typesOf = (upload: { events: { type: string; to: string | null }[] }) =>
  upload.events.map(({ type, to }) => (type === "status" ? `→ ${to}` : type));

describe("an upload", () => {
  it("goes from a stored file to a published video, with its trail and its unit of quota", async () => {
    const file = await storeVideo(ctx, 3 * MIB);
    const used = async () => (await getQuota(now())).buckets.find((bucket) => bucket.name === "uploads");
    const before = (await used())?.used ?? 0;
    const upload = await ended(await start({ source: { fileId: file.id }, title: "Happy" }));
    expect(upload).toMatchObject({ status: "published", actualPrivacy: "public", error: null, warnings: [] });
    expect(upload.progress).toEqual({ bytes: 3 * MIB, total: 3 * MIB, phase: "upload" });
    expect(videosAtYouTube("Happy")).toMatchObject([{ sha256: file.sha256, id: upload.youtubeVideoId }]);
    expect(typesOf(upload)).toEqual([
      "created",
      "consent",
      "session_asked",
      "→ uploading",
      "→ processing",
      "post_saved",
      "→ published",
    ]);
    expect(await used()).toMatchObject({ used: before + 1, reserved: 0 });
    const post = await ctx.db.post.findUniqueOrThrow({ where: { uploadId: upload.id }, include: { video: true } });
    expect(post).toMatchObject({ youtubeId: upload.youtubeVideoId, privacyStatus: "public", goneAt: null });
    expect(post.video).toMatchObject({ title: "Happy", kind: "long", availability: "public" });
    expect(JSON.stringify(upload)).not.toContain("upload_id=");
  });

  it("goes to two channels from an address that is fetched once, and leaves no file behind", async () => {
    const other = await connectChannel(ctx, "ada@world.test", "one");
    const source = await serveFile("e2e/fixtures/media/landscape.mp4");
    const { items } = await createUploads(
      now(),
      uploadOf({
        channelIds: [channel.id, other.id],
        source: { url: source.url },
        title: "Twice",
        overrides: [{ channelId: other.id, title: "Twice, elsewhere" }],
      }),
    );
    const [one, two] = await Promise.all(items.map(({ id }) => ended(id)));
    expect([one?.status, two?.status]).toEqual(["published", "published"]);
    expect([...videosAtYouTube("Twice"), ...videosAtYouTube("Twice, elsewhere")]).toHaveLength(2);
    const files = async () => ctx.db.mediaFile.findMany({ where: { workspaceId: ctx.workspaceId, origin: "url" } });
    expect(await files()).toHaveLength(1);
    await until("the file to go", async () => (await files())[0]?.status === "deleted");
    await source.stop();
  });

  it("stays private in a project that Google has not audited, and says why", async () => {
    pipeline.world.uploads({ unaudited: true });
    const file = await storeVideo(ctx, MIB);
    const upload = await ended(await start({ source: { fileId: file.id }, title: "Locked" }));
    expect(upload).toMatchObject({ status: "published", privacyStatus: "public", actualPrivacy: "private" });
    expect(upload.warnings).toMatchObject([{ code: "privacy_differs", detail: expect.stringContaining("audit") }]);
    const post = await ctx.db.post.findUniqueOrThrow({ where: { uploadId: upload.id }, include: { video: true } });
    expect(post.video.scope).toBe(ctx.workspaceId);
  });

  it("that YouTube rejects or cannot process fails in words, and its post is gone", async () => {
    pipeline.world.uploads({ nextOutcome: { rejectionReason: "duplicate" } });
    const file = await storeVideo(ctx, MIB);
    const rejected = await ended(await start({ source: { fileId: file.id }, title: "Rejected" }));
    expect(rejected).toMatchObject({
      status: "failed",
      error: { code: "rejected", detail: "The same video is on YouTube already.", remedy: expect.any(String) },
    });
    expect(await ctx.db.post.findUniqueOrThrow({ where: { uploadId: rejected.id } })).toMatchObject({
      goneAt: expect.any(Date),
    });
    pipeline.world.uploads({ nextOutcome: { failureReason: "codec" } });
    const failed = await ended(await start({ source: { fileId: file.id }, title: "Unreadable" }));
    expect(failed.error).toMatchObject({
      code: "processing_failed",
      detail: "YouTube does not know the video's codec.",
    });
  });
});

describe("exactly once", () => {
  const faulty = async (title: string, faults: object[], mib = 10) => {
    pipeline.world.uploads({ faults: faults as never });
    const file = await storeVideo(ctx, mib * MIB);
    const id = await start({ source: { fileId: file.id }, title });
    return { id, file, upload: await ended(id) };
  };

  it.each<[string, object[]]>([
    ["the answer to the session request is lost", [{ on: "create", kind: "lost_answer" }]],
    [
      "the first chunk is cut",
      [
        { on: "chunk", kind: "cut", bytes: 700_000 },
        { on: "last", kind: "cut" },
      ],
    ],
    ["less is kept than was sent", [{ on: "last", kind: "keeps_less" }]],
    ["a 503 though all was kept", [{ on: "last", kind: "unavailable_after" }]],
    ["the token ends in the middle", [{ on: "last", kind: "unauthorized" }]],
    ["the final answer is lost", [{ on: "last", kind: "lost_answer" }]],
    ["the session is gone in the middle", [{ on: "probe", kind: "gone" }]],
    ["the session is gone with the final answer, and the video is there", [{ on: "last", kind: "gone_with_video" }]],
  ])("%s", async (name, faults) => {
    const { upload, file } = await faulty(name, faults);
    expect(upload).toMatchObject({ status: "published", error: null });
    expect(videosAtYouTube(name)).toMatchObject([{ sha256: file.sha256, id: upload.youtubeVideoId }]);
  });
});

describe("waiting", () => {
  const waiting = (id: string, what: string) =>
    until(`waiting for ${what}`, async () => {
      const upload = await getUpload(ctx, id);
      return upload.waitingFor === what && upload;
    });

  it("out of quota it waits for the reset, or fails if that was said", async () => {
    const bucket = await ctx.db.quotaBucket.findFirstOrThrow({ where: { name: "uploads" } });
    await ctx.db.quotaBucket.update({ where: { id: bucket.id }, data: { used: 100 } });
    const file = await storeVideo(ctx, MIB);
    const id = await start({ source: { fileId: file.id }, title: "Waits" });
    const upload = await waiting(id, "quota");
    expect(upload).toMatchObject({ status: "queued", waitingTill: expect.any(String), error: null });
    expect(Date.parse(upload.waitingTill ?? "")).toBeGreaterThan(Date.now());
    const failed = await ended(await start({ source: { fileId: file.id }, title: "Fails", onQuota: "fail" }));
    expect(failed.error).toMatchObject({ code: "quota_exhausted", remedy: expect.any(String) });
    await ctx.db.quotaBucket.update({ where: { id: bucket.id }, data: { used: bucket.used } });
    await cancelUpload(now(), id);
    expect([...videosAtYouTube("Waits"), ...videosAtYouTube("Fails")]).toEqual([]);
  });

  it("the channel's own limit is told apart, and keeps the channel for a day", async () => {
    pipeline.world.uploads({ faults: [{ on: "create", kind: "upload_limit" }] });
    const file = await storeVideo(ctx, MIB);
    const id = await start({ source: { fileId: file.id }, title: "Limited" });
    const upload = await waiting(id, "channel_limit");
    expect(upload.events.at(-1)?.detail).toContain("not the project's quota");
    const { uploadBlockedTill } = await ctx.db.channel.findUniqueOrThrow({ where: { id: channel.id } });
    expect(Number(uploadBlockedTill) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await cancelUpload(now(), id);
    await ctx.db.channel.update({ where: { id: channel.id }, data: { uploadBlockedTill: null } });
  });
});

describe("a cancel", () => {
  it("stops bytes in flight within two seconds, makes no video, and a retry goes on where it stopped", async () => {
    pipeline.world.uploads({ latencyMs: 400 });
    const file = await storeVideo(ctx, 60 * MIB);
    const id = await start({ source: { fileId: file.id }, title: "Stopped" });
    await until("some bytes", async () => Number((await getUpload(ctx, id)).progress.bytes) > 0);
    await cancelUpload(now(), id);
    const session = () => pipeline.world.uploads().sessions.find((one) => one.title === "Stopped");
    const began = Date.now();
    let last = { received: -1, at: began };
    await until("the bytes to stop", async () => {
      const received = session()?.received ?? 0;
      if (received !== last.received) last = { received, at: Date.now() };
      return Date.now() - last.at > 1_500;
    });
    expect(last.at - began).toBeLessThan(2_000);
    expect(videosAtYouTube("Stopped")).toEqual([]);
    pipeline.world.uploads({ latencyMs: 0 });
    await retryUpload(now(), id, { confirmNoVideo: false });
    expect(await ended(id)).toMatchObject({ status: "published" });
    expect(videosAtYouTube("Stopped")).toMatchObject([{ sha256: file.sha256 }]);
    expect(pipeline.world.uploads().sessions.filter((one) => one.title === "Stopped")).toHaveLength(1);
  });
});
