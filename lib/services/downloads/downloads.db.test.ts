import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveFile } from "@/e2e/fixtures/serve-file";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { getMedia } from "@/lib/services/files/get-media";
import { getDownloadOrThrow } from "./get-download-or-throw";
import { listDownloads } from "./list-downloads";
import { openDownload } from "./open-download";
import { removeDownload } from "./remove-download";
import { requestDownload } from "./request-download";
import { retryDownload } from "./retry-download";
import { hasEnded } from "./rules";
import { downloadInput, downloadsQuery } from "./schemas";
import { toDownloadDto } from "./to-download-dto";

const FIXTURE = "e2e/fixtures/media/landscape.mp4";
let pipeline: TestPipeline;
let ctx: Ctx;
beforeAll(async () => {
  pipeline = await startTestPipeline();
  ctx = await createTestWorkspace();
});
afterAll(() => pipeline.stop());
beforeEach(() => pipeline.world.clearFaults());

const video = () => {
  const found = pipeline.world.channel("fifty").videos[0];
  if (!found) throw new Error("the world has no such video");
  return found;
};
const now = () => ({ ...ctx, now: new Date() });
const request = (url: string, more: object = {}) => requestDownload(now(), downloadInput.parse({ url, ...more }));
const read = async (id: string) => toDownloadDto(await getDownloadOrThrow(ctx, id));
const ended = (id: string) =>
  until("the end of the download", async () => {
    const download = await read(id);
    return hasEnded(download.status) && download;
  });

describe("a download", () => {
  it("brings a video from its page into storage, with what the page tells of it", async () => {
    const { id, title } = video();
    const asked = await request(`https://youtu.be/${id}`, { format: "720p" });
    expect(asked).toMatchObject({ status: "queued", platform: "youtube", format: "720p", media: null });
    const download = await ended(asked.id);
    expect(download).toMatchObject({ status: "completed", error: null, phase: null });
    expect(download.metadata).toMatchObject({ title, channel: "Fifty Field Notes" });
    expect(download.media).toMatchObject({
      origin: "download",
      status: "ready",
      container: "mp4",
      name: `${title}.mp4`,
    });
    expect(download.progress.bytes).toBe(download.progress.total);
    const { size, body } = await openDownload(ctx, asked.id);
    expect((await new Response(body).arrayBuffer()).byteLength).toBe(Number(size));
    const told = await ctx.db.liveEvent.findMany({ where: { workspaceId: ctx.workspaceId, topic: "download" } });
    expect(told.length).toBeGreaterThan(2);
  });

  it("brings a file from its address", async () => {
    const source = await serveFile(FIXTURE);
    const download = await ended((await request(source.url)).id);
    await source.stop();
    expect(download).toMatchObject({ status: "completed", platform: null });
    expect(download.media).toMatchObject({ name: "a_walk_at_dawn.mp4", durationSec: expect.any(Number) });
  });

  it("says why it failed for good, frees the room, and can be tried again", async () => {
    pipeline.world.patchVideo(video().id, { state: "private" });
    const { id } = await request(`https://www.youtube.com/watch?v=${video().id}`);
    expect(await ended(id)).toMatchObject({ status: "failed", error: { code: "private" }, media: null });
    pipeline.world.patchVideo(video().id, { state: "public" });
    await retryDownload(now(), id);
    expect(await ended(id)).toMatchObject({ status: "completed", error: null });
    await expect(retryDownload(now(), id)).rejects.toMatchObject({ code: "download_not_ended" });
  });

  it("stops at once when it is cancelled, and its file goes with it when it is removed", async () => {
    pipeline.world.fault({ kind: "ytdlp", mode: "hang" });
    const { id } = await request(`https://youtu.be/${video().id}`);
    await until("its start", async () => (await read(id)).status === "running");
    await removeDownload(now(), id);
    expect(await read(id)).toMatchObject({ status: "cancelled", media: null });
    pipeline.world.clearFaults();
    await retryDownload(now(), id);
    const { media } = await ended(id);
    await removeDownload(now(), id);
    await expect(read(id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getMedia(ctx, media?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["https://www.youtube.com/@fifty-field-notes", "names_a_creator"],
    ["https://www.youtube.com/playlist?list=PLabcdefghijklmnop", "names_no_video"],
    ["ftp://example.test/a.mp4", "unsupported_scheme"],
    ["hello", "not_a_link"],
  ])("refuses %s, which names no single video: %s", async (url, code) => {
    await expect(request(url)).rejects.toMatchObject({ status: 422, code });
  });

  it("is seen in its own workspace alone", async () => {
    const stranger = await createTestWorkspace();
    const { items } = await listDownloads(ctx, downloadsQuery.parse({}));
    expect(items.length).toBeGreaterThan(0);
    expect((await listDownloads(stranger, downloadsQuery.parse({}))).items).toEqual([]);
    await expect(getDownloadOrThrow(stranger, items[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });
});
