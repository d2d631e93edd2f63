import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import expected from "@/e2e/fixtures/ytdlp/expected-info.json";
import recorded from "@/e2e/fixtures/ytdlp/recorded-runs.json";
import { startWorld, type World } from "@/e2e/world/start-world";
import { readIfThere } from "@/lib/env/read-if-there";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall } from "../contract";
import { runProcess } from "../run-process";
import { youtubeYtdlp } from "./ytdlp";
import { errorLines, failureFrom, runFailure } from "./ytdlp-errors";
import { takesJsRuntimes, ytdlpArguments, ytdlpVersion } from "./ytdlp-run";
import { info } from "./ytdlp-schemas";
import { ytdlpVideo } from "./ytdlp-transform";

let world: World;
let directory: string;
const call: PlatformCall = { quota: { spend: () => Promise.reject(new Error("yt-dlp costs no quota")) } };

beforeAll(async () => {
  world = await startWorld();
  setTestEnv({ ...world.env, YOUTUBE_API_KEY: "" });
  directory = await mkdtemp(join(tmpdir(), "ytdlp-test-"));
});
afterAll(async () => {
  await world.stop();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => world.clearFaults());

const failure = async (work: Promise<unknown>): Promise<PlatformError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`expected a PlatformError, got ${String(error)}`);
  return error;
};
const resolve = (kind: string, ref: string) => youtubeYtdlp.resolve({ platform: "youtube", kind, ref }, call);
const known = (name: string) => {
  const { id } = world.channel(name);
  return { platformId: id, uploadsPlaylistId: `UU${id.slice(2)}`, etag: null };
};

describe("platform pages, by the double", () => {
  it("finds one channel under every spelling, videos and lists included", async () => {
    const { id, handle, videos } = world.channel("cyrillic");
    const found = [
      await resolve("channel_id", id),
      await resolve("handle", handle),
      await resolve("video", videos[0]?.id ?? ""),
      await resolve("playlist", `UU${id.slice(2)}`),
      await resolve("playlist", `PL${id.slice(2)}`),
    ];
    expect(new Set(found.map((item) => item.profile.platformId))).toEqual(new Set([id]));
    expect(found[0]?.profile).toMatchObject({
      handle: handle.slice(1),
      avatarUrl: expect.stringContaining("/avatar/"),
    });
    expect(found[0]?.provenance).toEqual({ source: "youtube-ytdlp", quality: "rounded" });
  });

  it("lists what the pages tell, and what is gone, at most to the limit", async () => {
    const listing = await youtubeYtdlp.list(known("mixed"), 50, call);
    expect(listing.gone.map((item) => item.availability).sort()).toEqual(["deleted", "private"]);
    const videos = Object.fromEntries((listing.videos ?? []).map((video) => [video.title, video]));
    expect(videos["A Short"]).toMatchObject({ kind: "short", kindMethod: "ytdlp_url" });
    expect(videos["Live right now"]).toMatchObject({ kind: "live", durationSec: null });
    expect(videos["Members only: the director's cut"]).toMatchObject({ availability: "members_only", metrics: null });
    expect((await youtubeYtdlp.list(known("thousand"), 70, call)).ids).toHaveLength(70);
    expect((await youtubeYtdlp.list(known("empty"), 70, call)).ids).toEqual([]);
  });

  it("reads details of several videos, and names those that are gone", async () => {
    const [first, second] = world.channel("fifty").videos;
    const ids = [first?.id ?? "", "gone-gone-1", second?.id ?? ""];
    const { videos, missing } = await youtubeYtdlp.details(ids, call);
    expect([videos.length, missing]).toEqual([2, ["gone-gone-1"]]);
    expect(videos[0]).toMatchObject({
      kind: "long",
      kindMethod: "ytdlp_media_type",
      metrics: { views: expect.any(BigInt) },
    });
  });

  it.each([
    ["terminated", "not_found", "account_terminated"],
    ["private", "private", "private"],
  ])("a %s channel ends in %s", async (name, kind, reason) => {
    expect(await failure(resolve("channel_id", world.channel(name).id))).toMatchObject({ kind, reason });
  });

  it.each([
    ["bot", "blocked", "bot_check"],
    ["http_429", "rate_limited", "http_429"],
    ["garbage", "unexpected_response", undefined],
  ])("%s is %s", async (mode, kind, reason) => {
    world.fault({ kind: "ytdlp", mode });
    expect(await failure(resolve("channel_id", world.channel("fifty").id))).toMatchObject({ kind, reason });
  });

  it("warnings do no harm", async () => {
    world.fault({ kind: "ytdlp", mode: "warnings" });
    expect((await resolve("channel_id", world.channel("fifty").id)).profile.title).toBe("Fifty Field Notes");
  });

  it("ends with its caller", async () => {
    world.fault({ kind: "ytdlp", mode: "hang" });
    const controller = new AbortController();
    world.clearCalls();
    const asked = failure(
      youtubeYtdlp.resolve(
        { platform: "youtube", kind: "channel_id", ref: world.channel("fifty").id },
        { ...call, signal: controller.signal },
      ),
    );
    controller.abort();
    expect(await asked).toMatchObject({ kind: "unavailable", reason: "cancelled" });
  });
});

describe("recorded runs", () => {
  const cases = z
    .object({
      cases: z.array(z.object({ id: z.string(), exit_code: z.number(), stdout: z.string(), stderr: z.string() })),
    })
    .parse(recorded).cases;
  it.each([
    ["http_403", "blocked"],
    ["http_404", "not_found"],
    ["http_429", "rate_limited"],
    ["http_500", "unavailable"],
    ["refused", "unavailable"],
    ["unsupported_url", "not_found"],
    ["bad_url", "not_found"],
    ["youtube_truncated_id", "not_found"],
    ["unknown_option", "unexpected_response"],
  ])("%s is %s", (id, kind) => {
    const run = cases.find((item) => item.id === id);
    if (!run) throw new Error(`no recorded run ${id}`);
    const { exit_code: exitCode, stdout, stderr } = run;
    expect(runFailure({ exitCode, stdout, stderr, ended: "exit" }).kind).toBe(kind);
  });

  it("warnings are no errors", () => {
    expect(cases.filter((item) => item.exit_code === 0).flatMap((item) => errorLines(item.stderr))).toEqual([]);
  });

  it.each([
    ["[youtube] x: Sign in to confirm you're not a bot", "blocked"],
    ["[youtube] x: Join this channel to get access to members-only content", "private"],
    ["[youtube] x: This video is private", "private"],
    ["[youtube] x: Sign in to confirm your age. This video may be inappropriate for some users.", "blocked"],
    ["[youtube] x: Something never seen", "unexpected_response"],
  ])("%s", (sentence, kind) => {
    expect(failureFrom(sentence).kind).toBe(kind);
  });
});

describe("fields as extractors tell them", () => {
  const cases = z
    .object({ cases: z.array(z.object({ url: z.string(), info_dict: z.record(z.string(), z.unknown()) })) })
    .parse(expected).cases;
  it.each(cases.map((item) => [item.url, item] as const))("%s", (url, { info_dict }) => {
    // Matchers such as `<type:int>` and `count:3` stand for values: they are read as unknown, never as numbers.
    const video = ytdlpVideo(info.parse(info_dict), "https://site.test");
    expect(video.platformVideoId).toBe(info_dict.id);
    expect(video.metrics?.views ?? null).toBeNull();
    if (info_dict.media_type === "short" || url.includes("/shorts/18")) expect(video.kind).toBe("short");
    if (info_dict.live_status === "is_live") expect(video.kind).toBe("live");
  });

  it("reads NA, null and absence as unknown", () => {
    const video = ytdlpVideo(
      info.parse({ id: "x", view_count: "NA", like_count: null, duration: "NA" }),
      "https://site.test",
    );
    expect(video).toMatchObject({ metrics: null, durationSec: null, publishedAt: null, kind: "unknown" });
  });
});

describe("the command line", () => {
  it("puts every address behind --, and takes nothing but http", () => {
    const args = ytdlpArguments(["-J"], ["https://site.test/@a"], "2023.03.04");
    expect(args.slice(-2)).toEqual(["--", "https://site.test/@a"]);
    expect(args).not.toContain("--js-runtimes");
    expect(() => ytdlpArguments([], ["--exec=rm"], null)).toThrow(PlatformError);
  });

  it("names a JavaScript runtime only to versions that know the option", () => {
    expect([takesJsRuntimes("2025.04.30"), takesJsRuntimes("2026.08.19"), takesJsRuntimes(null)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(ytdlpArguments([], [], "2026.08.19")).toContain(`node:${process.execPath}`);
  });

  it("says so when the tool is not there", async () => {
    expect(await ytdlpVersion(join(directory, "nothing"))).toBeNull();
    const result = await runProcess({ file: join(directory, "nothing"), args: [], timeoutMs: 1_000 });
    expect(runFailure(result)).toMatchObject({ kind: "unavailable", reason: "not_sent" });
  });
});

describe("process groups", () => {
  const alive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
      throw error;
    }
  };

  it("takes grandchildren along, also when they ignore SIGINT", { timeout: 30_000 }, async () => {
    const script = join(directory, "stubborn");
    const pidFile = join(directory, "grandchild");
    await writeFile(script, `#!/bin/bash\ntrap '' INT\nsleep 300 &\necho $! > ${pidFile}\nwait\nsleep 300\n`);
    await chmod(script, 0o755);
    const controller = new AbortController();
    const run = runProcess({ file: script, args: [], timeoutMs: 25_000, signal: controller.signal });
    const pid = async () => Number(await readIfThere(pidFile));
    await expect.poll(pid, { timeout: 10_000 }).toBeGreaterThan(0);
    const grandchild = await pid();
    controller.abort();
    expect((await run).ended).toBe("cancelled");
    await expect.poll(() => alive(grandchild), { timeout: 5_000 }).toBe(false);
  });

  it("stops reading a tool that never stops writing", async () => {
    const result = await runProcess({ file: "yes", args: [], timeoutMs: 10_000, maxBytes: 10_000 });
    expect(result.ended).toBe("too_much_output");
  });
});

describe("the real yt-dlp", () => {
  let server: Server;
  let base: string;
  const real = process.env.REAL_YTDLP_PATH ?? "yt-dlp";
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/clip.mp4") {
        response.writeHead(200, { "content-type": "video/mp4", "content-length": 4 }).end("data");
      } else if (request.url === "/page.html") {
        const html = '<html><title>A page</title><video src="/clip.mp4"></video></html>';
        response.writeHead(200, { "content-type": "text/html" }).end(html);
      } else if (request.url !== "/hang.mp4") response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const read = async (path: string, options: { timeoutMs?: number; signal?: AbortSignal } = {}) => {
    const args = ytdlpArguments(["-J", "--flat-playlist"], [`${base}${path}`], await ytdlpVersion(real));
    return runProcess({ file: real, args, timeoutMs: options.timeoutMs ?? 40_000, signal: options.signal });
  };

  it("tells its version and takes our arguments for direct media", { timeout: 60_000 }, async () => {
    expect(await ytdlpVersion(real)).toMatch(/^20\d\d\.\d\d\.\d\d$/);
    const result = await read("/clip.mp4");
    expect([result.exitCode, result.ended]).toEqual([0, "exit"]);
    expect(info.parse(JSON.parse(result.stdout))).toMatchObject({ id: "clip", view_count: null });
  });

  it("reads a generic page", { timeout: 60_000 }, async () => {
    const result = await read("/page.html");
    expect(result.exitCode).toBe(0);
    expect(info.parse(JSON.parse(result.stdout)).title).toContain("A page");
  });

  it("fails as the adapter expects", { timeout: 60_000 }, async () => {
    expect(runFailure(await read("/404.mp4")).kind).toBe("not_found");
  });

  it("is killed when it hangs", { timeout: 60_000 }, async () => {
    expect((await read("/hang.mp4", { timeoutMs: 3_000 })).ended).toBe("timeout");
  });

  it("is killed when the caller cancels", { timeout: 60_000 }, async () => {
    const controller = new AbortController();
    server.once("request", () => controller.abort());
    expect((await read("/hang.mp4", { signal: controller.signal })).ended).toBe("cancelled");
  });
});
