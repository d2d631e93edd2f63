import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall } from "../contract";
import { runProcess } from "../run-process";
import { runFailure } from "../youtube/ytdlp-errors";
import { ytdlpArguments, ytdlpVersion } from "../youtube/ytdlp-run";
import { TIKTOK_SENTENCES } from "./errors";
import { tiktokYtdlp } from "./index";
import { listingOptions } from "./read";

let world: World;
const call: PlatformCall = { quota: { spend: () => Promise.reject(new Error("yt-dlp costs no quota")) } };

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv(world.env);
});
afterAll(() => world.stop());
beforeEach(() => world.clearFaults());

const account = (name: string) => world.social("tiktok", name);
const resolve = (kind: string, ref: string) => tiktokYtdlp.resolve({ platform: "tiktok", kind, ref }, call);
const list = (platformId: string, limit = 50) =>
  tiktokYtdlp.list({ platformId, uploadsPlaylistId: null, etag: null }, limit, call);
const failure = async (work: Promise<unknown>): Promise<PlatformError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`expected a PlatformError, got ${String(error)}`);
  return error;
};

describe("an account", () => {
  it("is one under its name, its number, its long id, a video, a photo and a short link", async () => {
    const { name, id, secUid, posts } = account("sixty.seconds.flat");
    const photo = posts.find((post) => post.media === "photo")?.id ?? "";
    const found = [
      await resolve("user", `@${name}`),
      await resolve("user", id),
      await resolve("channel_id", secUid),
      await resolve("video", posts[0]?.id ?? ""),
      await resolve("photo", photo),
      await resolve("short_link", `ZT${posts[1]?.id}`),
    ];
    expect(new Set(found.map(({ profile }) => profile.platformId))).toEqual(new Set([secUid]));
    expect(found[0]?.profile).toMatchObject({ handle: name, title: "Sixty Seconds Flat", followers: null });
  });

  it("is read in one run, with every number that TikTok tells", async () => {
    const { secUid } = account("sixty.seconds.flat");
    await resolve("user", "sixty.seconds.flat");
    world.fault({ kind: "ytdlp", mode: "bot" });
    const { videos, provenance } = await list(secUid);
    expect(videos).toHaveLength(40);
    expect(provenance).toEqual({ source: "tiktok-ytdlp", quality: "exact" });
    expect(new Set(videos?.map((video) => video.kind))).toEqual(new Set(["short", "photo"]));
    for (const { metrics } of videos ?? []) {
      expect(Object.values(metrics ?? {})).toEqual(Array(5).fill(expect.any(BigInt)));
    }
    // What was handed over is used once: after that, the platform is asked again.
    expect(await failure(list(secUid))).toMatchObject({ kind: "blocked" });
  });

  it("stays readable by its long id when TikTok hides it from its name, and when the name changes", async () => {
    const { secUid } = account("quiet.kiln");
    world.fault({ kind: "ytdlp", mode: "no_id" });
    expect(await failure(resolve("user", "quiet.kiln"))).toMatchObject({ reason: "no_sec_uid" });
    const known = account("quiet.kiln");
    known.name = "loud.kiln";
    const found = await tiktokYtdlp.profiles([secUid], call);
    known.name = "quiet.kiln";
    expect(found.get(secUid)?.profile).toMatchObject({ platformId: secUid, handle: "loud.kiln" });
    expect((await list(secUid)).ids).toHaveLength(50);
  });

  it("ends where a page repeats, and keeps what came before", async () => {
    const { secUid } = account("quiet.kiln");
    world.fault({ kind: "ytdlp", mode: "same_page" });
    expect((await list(secUid)).ids).toHaveLength(15);
    world.clearFaults();
    expect((await list(secUid)).ids).toHaveLength(50);
    const known = account("quiet.kiln");
    const { posts } = known;
    known.posts = [...posts.slice(0, 15), ...posts.slice(0, 15), ...posts.slice(15)];
    expect((await list(secUid)).ids).toEqual(posts.slice(0, 15).map((post) => post.id));
    known.posts = posts;
  });

  it("may be private, empty or unknown", async () => {
    expect(await failure(resolve("user", "behind.the.door"))).toMatchObject({ kind: "private" });
    expect(await failure(resolve("user", "nothing.yet"))).toMatchObject({ kind: "not_found", reason: "no_videos" });
    const { secUid } = account("nothing.yet");
    const handles = { [secUid]: "nothing.yet" };
    const empty = (await tiktokYtdlp.profiles([secUid], { ...call, handles })).get(secUid);
    expect(empty?.profile).toMatchObject({ platformId: secUid, handle: "nothing.yet", followers: null });
    expect((await list(secUid)).videos).toEqual([]);
    const nobody = await failure(resolve("user", "nobody.there"));
    expect(nobody).toMatchObject({ kind: "not_found", reason: "no_sec_uid" });
    expect(nobody.message).toMatch(/paste one of its videos/);
    const closed = account("behind.the.door").secUid;
    expect((await tiktokYtdlp.profiles([closed], call)).size).toBe(0);
    expect(await tiktokYtdlp.whyGone(closed, call)).toMatchObject({ kind: "private" });
  });
});

describe("the real yt-dlp", () => {
  it("knows every option that a listing passes", { timeout: 60_000 }, async () => {
    const real = process.env.REAL_YTDLP_PATH ?? "yt-dlp";
    const options = listingOptions(5);
    const args = ytdlpArguments(options, [`${world.url}/nothing.mp4`], await ytdlpVersion(real));
    const result = await runProcess({ file: real, args, timeoutMs: 50_000 });
    expect(result.stderr).not.toMatch(/no such option|Usage:/);
    expect(runFailure(result, "tiktok-ytdlp", TIKTOK_SENTENCES)).toMatchObject({ kind: "not_found" });
  });
});

describe("single videos", () => {
  it("are told with their numbers; what is gone is named, what is refused is not", async () => {
    const [first, second] = account("quiet.kiln").posts;
    const ids = [first?.id ?? "", "7400000000000000000", second?.id ?? ""];
    const { videos, missing } = await tiktokYtdlp.details(ids, call);
    expect([videos.map((video) => video.platformVideoId), missing]).toEqual([[first?.id, second?.id], [ids[1]]]);
    world.fault({ kind: "ytdlp", mode: "bot" });
    expect(await failure(tiktokYtdlp.details(ids, call))).toMatchObject({ kind: "blocked" });
  });
});
