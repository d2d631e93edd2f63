import { readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveFile } from "@/e2e/fixtures/serve-file";
import { type FetchVideo, fetchVideo, type VideoFacts, type VideoProgress } from "./fetch-video";

const FIXTURE = "e2e/fixtures/media/landscape.mp4";
let folder: string;
beforeEach(() => {
  folder = join(tmpdir(), `creatorscope-fetch-${crypto.randomUUID()}`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The real yt-dlp, on a file of ours that its generic extractor reads. */
const wanted = (url: string, changes: Partial<FetchVideo> = {}): FetchVideo => ({
  page: { url, connector: "youtube-ytdlp", sentences: [] },
  folder,
  height: 1080,
  subtitles: [],
  maxBytes: 1_000_000,
  until: new Date(Date.now() + 50_000),
  signal: new AbortController().signal,
  onFacts: () => undefined,
  onProgress: () => undefined,
  ...changes,
});

describe("fetching a video with the real yt-dlp", () => {
  it("tells what it is and how far it came, and ends with the very bytes", async () => {
    const source = await serveFile(FIXTURE);
    const facts: VideoFacts[] = [];
    const progress: VideoProgress[] = [];
    const path = await fetchVideo(
      wanted(source.url, { onFacts: (one) => facts.push(one), onProgress: (one) => progress.push(one) }),
    );
    await source.stop();
    expect(await readFile(path ?? "")).toEqual(await readFile(FIXTURE));
    expect(facts).toMatchObject([{ title: "a_walk_at_dawn", live: false }]);
    const size = BigInt((await stat(FIXTURE)).size);
    expect(progress.at(-1)).toMatchObject({ bytes: size, total: size });
  });

  it("stops when its time is over, and goes on from there when it is called again", async () => {
    const source = await serveSlowly(FIXTURE);
    const first = await fetchVideo(wanted(source.url, { until: new Date(Date.now() + 1) }));
    expect(first).toBeNull();
    source.hurry();
    const path = await fetchVideo(wanted(source.url));
    await source.stop();
    expect(await readFile(path ?? "")).toEqual(await readFile(FIXTURE));
  });

  it("refuses what is larger than it may be, what is gone, and what was cancelled", async () => {
    const source = await serveFile(FIXTURE);
    await expect(fetchVideo(wanted(source.url, { maxBytes: 100 }))).rejects.toMatchObject({ reason: "too_large" });
    await source.stop();
    await expect(fetchVideo(wanted(source.url))).rejects.toMatchObject({ kind: "unavailable" });
    const cancelled = AbortSignal.abort(new Error("cancelled by its user"));
    await expect(fetchVideo(wanted(source.url, { signal: cancelled }))).rejects.toThrow("cancelled by its user");
  });
});

/** Answers ranges, and holds the second half back until it is told to hurry. */
async function serveSlowly(path: string) {
  const bytes = await readFile(path);
  let held = true;
  const server = createServer((request, response) => {
    const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const whole = start === 0;
    response.writeHead(whole ? 200 : 206, {
      "content-type": "video/mp4",
      "accept-ranges": "bytes",
      "content-length": bytes.length - start,
      ...(whole ? {} : { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    });
    if (held && request.method === "GET") response.write(bytes.subarray(start, bytes.length / 2));
    else response.end(request.method === "GET" ? bytes.subarray(start) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the file server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/slow.mp4`,
    hurry: () => {
      held = false;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
