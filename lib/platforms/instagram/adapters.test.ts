import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GRAPH_ENV } from "@/e2e/world/social-graph";
import { startWorld, type World } from "@/e2e/world/start-world";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import type { PlatformAdapter, PlatformCall } from "../contract";
import { findExecutable } from "../find-executable";
import { askGraphToken } from "./ask-token";
import { instagramGraph } from "./graph";
import { discover, graphFailure } from "./graph-api";
import { instagramInstaloader } from "./instaloader";
import { instagramYtdlp } from "./ytdlp";

let world: World;
let dataDir: string;
const call: PlatformCall = { quota: { spend: () => Promise.reject(new Error("these cost no quota")) } };

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  dataDir = await mkdtemp(join(tmpdir(), "instagram-test-"));
  // Files of a run are made where nobody else's are.
  process.env.TMPDIR = dataDir;
  setTestEnv({ ...world.env, ...GRAPH_ENV, DATA_DIR: dataDir });
});
afterAll(async () => {
  await world.stop();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(() => world.clearFaults());

const account = (name: string) => world.social("instagram", name);
const resolve = (adapter: PlatformAdapter, kind: string, ref: string) =>
  adapter.resolve({ platform: "instagram", kind, ref }, call);
const list = (adapter: PlatformAdapter, platformId: string, limit = 50, handle?: string) =>
  adapter.list({ platformId, uploadsPlaylistId: null, etag: null }, limit, {
    ...call,
    handles: handle ? { [platformId]: handle } : {},
  });
const failure = async (work: Promise<unknown>): Promise<PlatformError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`expected a PlatformError, got ${String(error)}`);
  return error;
};
const runs = () => world.calls().filter((one) => one.method === "RUN");

describe("the token of the official API", () => {
  it("tells whose it is and until when it lasts, or why it is refused", async () => {
    const { username, expiresAt } = await askGraphToken();
    expect(username).toBe("our.own.account");
    expect(expiresAt).toBeInstanceOf(Date);
    world.fault({ kind: "graph", mode: "190" });
    const error = await failure(askGraphToken());
    expect(error).toMatchObject({ kind: "reauth_required" });
    expect(error.message).not.toContain(GRAPH_ENV.INSTAGRAM_GRAPH_TOKEN);
  });

  it("works where Meta does not tell it until when", async () => {
    world.fault({ kind: "graph", mode: "10", path: "debug_token" });
    expect(await askGraphToken()).toEqual({ username: "our.own.account", expiresAt: null });
  });
});

describe("the official API", () => {
  it("tells a professional account and its posts in one call, 50 posts a page", async () => {
    const { name, graphId, posts } = account("sixty.seconds.flat");
    world.clearCalls();
    const { profile } = await resolve(instagramGraph, "user", name);
    const { videos, provenance } = await list(instagramGraph, graphId);
    expect(profile).toMatchObject({
      platformId: graphId,
      handle: name,
      title: "Sixty Seconds Flat",
      followers: expect.any(BigInt),
    });
    expect(videos?.map((video) => video.platformVideoId)).toEqual(posts.map((post) => post.id));
    expect(provenance).toEqual({ source: "instagram-graph", quality: "exact" });
    expect(world.calls()).toHaveLength(1);
    const kinds = Map.groupBy(videos ?? [], (video) => video.kind);
    expect([...kinds.keys()].toSorted()).toEqual(["photo", "post", "reel"]);
    for (const { kind, metrics } of videos ?? []) expect(metrics?.views === null).toBe(kind !== "reel");
  });

  it("pages on to the limit, and ends where a cursor repeats", async () => {
    const known = account("sixty.seconds.flat");
    const { posts } = known;
    known.posts = Array.from({ length: 4 }, (_, round) =>
      posts.map((post) => ({ ...post, id: `${post.id}${round}` })),
    ).flat();
    world.clearCalls();
    const sizes = [(await discover(known.name, 110)).media.length, (await discover(known.name, 500)).media.length];
    known.posts = posts;
    expect(sizes).toEqual([110, 120]);
    expect(world.calls()).toHaveLength(6);
  });

  it("finds the owner of a pasted post through its page, and says which accounts it does not know", async () => {
    const { graphId, posts } = account("sixty.seconds.flat");
    const reel = posts.find((post) => post.media === "reel")?.id ?? "";
    expect((await resolve(instagramGraph, "reel", reel)).profile.platformId).toBe(graphId);
    const personal = await failure(resolve(instagramGraph, "user", "personal.diary"));
    expect(personal).toMatchObject({ kind: "not_found", reason: "110/2207013" });
    expect(personal.message).toMatch(/personal, private, renamed or closed/);
    const handles = { [graphId]: "only_photographs" };
    expect((await instagramGraph.profiles([graphId], { ...call, handles })).size).toBe(0);
    expect(await instagramGraph.whyGone(graphId, { ...call, handles })).toMatchObject({ reason: "renamed" });
  });

  it("goes on without views where this version does not know them", async () => {
    world.fault({ kind: "graph", mode: "100", times: 1 });
    const { name, graphId } = account("sixty.seconds.flat");
    await resolve(instagramGraph, "user", name);
    const { videos } = await list(instagramGraph, graphId);
    expect(videos?.every((video) => video.metrics?.views === null && video.metrics.likes !== null)).toBe(true);
  });

  it.each([
    ["190", "reauth_required"],
    ["10", "reauth_required"],
    ["4", "rate_limited"],
    ["2", "unavailable"],
  ])("code %s is %s, and the token stays out of the message", async (mode, kind) => {
    world.fault({ kind: "graph", mode });
    const error = await failure(resolve(instagramGraph, "user", "sixty.seconds.flat"));
    expect(error).toMatchObject({ kind, reason: mode });
    expect(error.message).not.toContain(GRAPH_ENV.INSTAGRAM_GRAPH_TOKEN);
  });

  it("waits as long as it is told after a refusal, an hour where it is not", () => {
    const now = new Date("2026-01-01T00:00:00Z");
    const body = JSON.stringify({ error: { message: "x", type: "OAuthException", code: 4 } });
    const at = (headers: HeadersInit) => graphFailure(403, body, new Headers(headers), now)?.retryAt?.toISOString();
    expect([at({}), at({ "retry-after": "60" })]).toEqual(["2026-01-01T01:00:00.000Z", "2026-01-01T00:01:00.000Z"]);
    expect(graphFailure(502, "<html>", new Headers(), now)).toBeNull();
  });
});

describe("instaloader", () => {
  it("tells an account and its posts in one run, as the account that is set, and keeps the session", async () => {
    const { name, id, posts } = account("sixty.seconds.flat");
    world.clearCalls();
    const { profile } = await resolve(instagramInstaloader, "user", name);
    const { videos, provenance } = await list(instagramInstaloader, id);
    expect(profile).toMatchObject({ platformId: id, handle: name, followers: expect.any(BigInt) });
    expect(videos?.map((video) => video.platformVideoId)).toEqual(posts.map((post) => post.id));
    expect(provenance).toEqual({ source: "instagram-instaloader", quality: "exact" });
    for (const { kind, metrics } of videos ?? []) expect(metrics?.views === null).toBe(kind !== "reel");
    expect(runs().map((one) => one.query)).toEqual([{ target: name, login: "world.reader" }]);
    const session = join(dataDir, "instagram", "session-world.reader");
    expect((await stat(session)).mode & 0o777).toBe(0o600);
  });

  it("finds the owner of a post, and posts by their codes", async () => {
    const { id, posts } = account("only_photographs");
    const [first, second] = posts;
    expect((await resolve(instagramInstaloader, "post", first?.id ?? "")).profile.platformId).toBe(id);
    const asked = [first?.id ?? "", "Dgone000000", second?.id ?? ""];
    const { videos, missing } = await instagramInstaloader.details(asked, call);
    expect(new Set(videos.map((video) => video.platformVideoId))).toEqual(new Set([first?.id, second?.id]));
    expect(missing).toEqual(["Dgone000000"]);
  });

  it("reads a private account only where it is followed; else its followers, and a clear state", async () => {
    const friends = account("friends.only");
    await resolve(instagramInstaloader, "user", friends.name);
    expect((await list(instagramInstaloader, friends.id)).ids).toHaveLength(12);
    const closed = account("closed.curtains");
    const { profile } = await resolve(instagramInstaloader, "user", closed.name);
    expect(profile.followers).toBe(BigInt(closed.followers));
    const error = await failure(list(instagramInstaloader, closed.id));
    expect(error).toMatchObject({
      kind: "private",
      message: "This account is private, and @world.reader does not follow it.",
    });
  });

  it("does not take a name that was given to somebody else for the account that had it", async () => {
    const { id, graphId, name } = account("sixty.seconds.flat");
    const known = (platformId: string, handle: string) =>
      instagramInstaloader.profiles([platformId], { ...call, handles: { [platformId]: handle } });
    expect((await known("999", name)).size).toBe(0);
    expect(await instagramInstaloader.whyGone("999", call)).toMatchObject({ reason: "renamed" });
    expect((await known(id, name)).get(id)?.profile.platformId).toBe(id);
    // The official API's number is the same account's.
    expect((await known(graphId, name)).get(graphId)?.profile.platformId).toBe(graphId);
    await list(instagramInstaloader, id);
  });

  it.each([
    ["challenge", "reauth_required", /may be locked/],
    ["http_429", "rate_limited", /may be locked/],
    ["login_wall", "reauth_required", /no longer counts/],
    ["two_factor", "reauth_required", /instagram:login/],
  ])("ends at the first %s", async (mode, kind, says) => {
    world.fault({ kind: "instaloader", mode });
    world.clearCalls();
    const error = await failure(resolve(instagramInstaloader, "user", "empty.frame"));
    expect(error).toMatchObject({ kind, connector: "instagram-instaloader" });
    expect(error.message).toMatch(says);
    expect(runs()).toHaveLength(1);
  });

  it("says what is missing: the account, or the program", async () => {
    expect(await failure(resolve(instagramInstaloader, "user", "nobody.there"))).toMatchObject({ kind: "not_found" });
    expect(instagramInstaloader.availability()).toEqual({ usable: true });
    expect([findExecutable("node"), findExecutable("no-such-program-anywhere")]).toEqual([expect.any(String), null]);
  });

  it("ends with its caller, and leaves no files behind", async () => {
    const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("creatorscope-instagram-"));
    const before = await folders();
    world.fault({ kind: "instaloader", mode: "hang" });
    world.clearCalls();
    const controller = new AbortController();
    const asked = failure(
      instagramInstaloader.resolve(
        { platform: "instagram", kind: "user", ref: "empty.frame" },
        { ...call, signal: controller.signal },
      ),
    );
    await expect.poll(() => runs().length, { timeout: 10_000 }).toBe(1);
    controller.abort();
    expect(await asked).toMatchObject({ kind: "unavailable", reason: "cancelled" });
    expect(await folders()).toEqual(before);
  });
});

describe("yt-dlp, for single posts", () => {
  it("tells a post and whose it is, and nothing of whole accounts", async () => {
    const { id, posts } = account("sixty.seconds.flat");
    const reel = posts.find((post) => post.media === "reel")?.id ?? "";
    const photo = posts.find((post) => post.media === "photo")?.id ?? "";
    expect((await resolve(instagramYtdlp, "reel", reel)).profile).toMatchObject({
      platformId: id,
      handle: "sixty.seconds.flat",
      followers: null,
    });
    expect(await failure(resolve(instagramYtdlp, "user", "sixty.seconds.flat"))).toMatchObject({
      reason: "no_connector",
    });
    expect(await list(instagramYtdlp, id)).toMatchObject({ onlyKnown: true, ids: [] });
    const { videos, missing } = await instagramYtdlp.details([reel, photo], call);
    expect(videos).toMatchObject([{ platformVideoId: reel, metrics: { views: null, likes: expect.any(BigInt) } }]);
    // A photo is no film, and that does not make it gone.
    expect(missing).toEqual([]);
  });
});
