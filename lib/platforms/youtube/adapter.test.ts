import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall } from "../contract";
import { adapterFor } from "../registry";
import { youtubeApi } from "./index";

let world: World;
let charges: string[] = [];
const call: PlatformCall = {
  quota: {
    spend: (charge, send) => {
      charges.push(charge.method);
      return send();
    },
  },
};

beforeAll(async () => {
  world = await startWorld();
  setTestEnv(world.env);
});
afterAll(() => world.stop());
beforeEach(() => {
  charges = [];
  world.clearFaults();
  world.clearCalls();
});

const resolve = (kind: string, ref: string) => youtubeApi.resolve({ platform: "youtube", kind, ref }, call);
const idOf = async (kind: string, ref: string) => (await resolve(kind, ref)).profile.platformId;
const known = (name: string, etag: string | null = null) => {
  const { id } = world.channel(name);
  return { platformId: id, uploadsPlaylistId: `UU${id.slice(2)}`, etag };
};
const failure = async (work: Promise<unknown>): Promise<PlatformError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`expected a PlatformError, got ${String(error)}`);
  return error;
};

describe("resolving", () => {
  it("finds one channel under every spelling", async () => {
    const { id, handle, videos } = world.channel("fifty");
    const first = videos[0]?.id ?? "";
    const found = [
      await idOf("channel_id", id),
      await idOf("handle", handle),
      await idOf("handle", handle.slice(1).toUpperCase()),
      await idOf("custom", handle.slice(1)),
      await idOf("legacy_user", "fiftyfieldnotes"),
      await idOf("video", first),
      await idOf("short", first),
      await idOf("playlist", `UU${id.slice(2)}`),
      await idOf("playlist", `UUSH${id.slice(2)}`),
      await idOf("playlist", `PL${id.slice(2)}`),
    ];
    expect(new Set(found)).toEqual(new Set([id]));
  });

  it.each(["emoji", "rtl", "cjk", "cyrillic"])("handles of any script: %s", async (name) => {
    const { id, handle } = world.channel(name);
    expect(await idOf("handle", handle)).toBe(id);
  });

  it.each([
    ["terminated", "not_found", "account_terminated"],
    ["closed", "not_found", "account_terminated"],
    ["private", "private", "channelPrivate"],
  ])("a %s channel ends in %s", async (name, kind, reason) => {
    expect(await failure(resolve("channel_id", world.channel(name).id))).toMatchObject({ kind, reason });
  });

  it("unknown ids, handles and videos are not found, and say so", async () => {
    expect((await failure(resolve("channel_id", `UC${"x".repeat(22)}`))).kind).toBe("not_found");
    expect((await failure(resolve("handle", "@nobody-at-all"))).message).toContain("@nobody-at-all");
    expect((await failure(resolve("video", "xxxxxxxxxxx"))).reason).toBe("videoNotFound");
  });

  it("tells what to paste instead where YouTube offers no look-up", async () => {
    expect((await failure(resolve("clip", "Ugkx"))).message).toContain("Paste the channel");
    expect((await failure(resolve("custom", "NoSuchName"))).message).toContain("paste its @handle");
  });
});

describe("reading", () => {
  it("reads a known channel of 50 videos for three units", async () => {
    const target = known("fifty");
    const profiles = await youtubeApi.profiles([target.platformId], call);
    const listing = await youtubeApi.list(target, 50, call);
    const details = await youtubeApi.details(listing.ids, call, listing.hints);
    expect([profiles.size, listing.ids.length, details.videos.length]).toEqual([1, 50, 50]);
    expect(charges).toEqual(["channels.list", "playlistItems.list", "videos.list"]);
    expect(details.videos.every((video) => video.kind === "long" && (video.metrics?.views ?? 0n) > 0n)).toBe(true);
  });

  it("asks 50 ids a call, and only once for each", async () => {
    const ids = world.channels().flatMap((channel) => [channel.id, channel.id]);
    const found = await youtubeApi.profiles(ids, call);
    expect(charges).toHaveLength(2);
    const gone = ["terminated", "closed"].map((name) => world.channel(name).id);
    expect(gone.map((id) => found.has(id))).toEqual([false, false]);
    expect(await youtubeApi.whyGone(gone[0] ?? "", call)).toMatchObject({
      kind: "not_found",
      reason: "account_terminated",
    });
  });

  it("pages up to the limit, no further", async () => {
    const listing = await youtubeApi.list(known("thousand"), 120, call);
    expect([listing.ids.length, new Set(listing.ids).size, charges.length]).toEqual([120, 120, 3]);
  });

  it("answers an unchanged list with its etag, and a changed one anew", async () => {
    const first = await youtubeApi.list(known("one"), 50, call);
    const again = await youtubeApi.list(known("one", first.etag), 50, call);
    expect(again).toMatchObject({ notModified: true, etag: first.etag, ids: [] });
    world.patchChannel("one", { publish: "Second" });
    const changed = await youtubeApi.list(known("one", first.etag), 50, call);
    expect([changed.notModified, changed.ids.length]).toEqual([false, 2]);
  });

  it("an empty channel lists nothing, a private one is private", async () => {
    expect((await youtubeApi.list(known("empty"), 50, call)).ids).toEqual([]);
    expect((await failure(youtubeApi.list(known("private"), 50, call))).kind).toBe("private");
  });

  it("tells kinds and states apart in a mixed channel, and nothing is a zero that is not known", async () => {
    const listing = await youtubeApi.list(known("mixed"), 50, call);
    expect(listing.gone.map((item) => item.availability).sort()).toEqual(["deleted", "private"]);
    const { videos } = await youtubeApi.details(listing.ids, call, listing.hints);
    const told = Object.fromEntries(videos.map((video) => [video.title, video]));
    const kinds = Object.fromEntries(videos.map((video) => [video.title, `${video.kind} ${video.kindMethod}`]));
    expect(kinds).toMatchObject({
      "Upcoming premiere": "live live_details",
      "Live right now": "live live_details",
      "A Short": "short feed_link",
      "A Short of three minutes": "short feed_link",
      "A wide clip of 40 seconds": "long feed_link",
    });
    expect(told["Members only: the director's cut"]).toMatchObject({
      availability: "members_only",
      metrics: { views: null },
    });
    expect(told["Unlisted, but in the uploads list"]?.availability).toBe("unlisted");
    expect(told["Likes are hidden here"]?.metrics).toMatchObject({ likes: null });
    expect(told["Comments are off here"]?.metrics).toMatchObject({ comments: null });
  });

  it("tells Shorts by length and shape where the feed does not reach or is down", async () => {
    world.fault({ path: "/feeds/", kind: "server" });
    const listing = await youtubeApi.list(known("only_shorts"), 50, call);
    expect(listing.hints).toEqual({});
    const { videos } = await youtubeApi.details(listing.ids, call, listing.hints);
    expect(new Set(videos.map((video) => `${video.kind} ${video.kindMethod}`))).toEqual(
      new Set(["short duration_aspect"]),
    );
  });

  it("names ids that are gone", async () => {
    const [first] = world.channel("fifty").videos;
    const { videos, missing } = await youtubeApi.details([first?.id ?? "", "gone-gone-1"], call);
    expect([videos.length, missing]).toEqual([1, ["gone-gone-1"]]);
  });

  it("reads numbers alone from the bucket of their own, the same as in full", async () => {
    const ids = world.channel("mixed").videos.map((video) => video.id);
    const { videos } = await youtubeApi.details(ids, call);
    const numbers = await youtubeApi.numbers?.(ids, call);
    expect(charges).toEqual(["videos.list", "videos.batchGetStats"]);
    expect(numbers?.missing).toHaveLength(2);
    const hidden = videos.find((video) => video.title === "Likes are hidden here");
    expect(numbers?.metrics.get(hidden?.platformVideoId ?? "")).toMatchObject({
      likes: null,
      views: expect.any(BigInt),
    });
  });

  it("hidden subscribers are null", async () => {
    const { id } = world.channel("hidden_subscribers");
    const found = (await youtubeApi.profiles([id], call)).get(id);
    expect(found?.profile).toMatchObject({ followers: null, followersHidden: true });
  });
});

describe("failing", () => {
  const ask = () => failure(youtubeApi.profiles([world.channel("fifty").id], call));
  it.each([
    ["quota", "quota_exhausted", "quotaExceeded"],
    ["rate", "rate_limited", "rateLimitExceeded"],
    ["server", "unavailable", "backendError"],
    ["key", "reauth_required", "keyInvalid"],
    ["string_error", "unexpected_response", "error message"],
    ["reset", "unavailable", expect.any(String)],
  ] as const)("%s", async (kind, expected, reason) => {
    world.fault({ path: "/youtube/", kind });
    expect(await ask()).toMatchObject({ kind: expected, reason });
    expect(world.calls()).toHaveLength(1);
  });

  it("an answer cut in the middle is an unexpected one", async () => {
    world.fault({ path: "/youtube/", kind: "malformed" });
    expect((await ask()).kind).toBe("unexpected_response");
  });

  it("stops when the caller does", async () => {
    world.fault({ path: "/youtube/", kind: "hang" });
    const controller = new AbortController();
    const asked = failure(youtubeApi.profiles(["UCx"], { ...call, signal: controller.signal }));
    await expect.poll(() => charges.length).toBe(1);
    controller.abort();
    expect(await asked).toMatchObject({ kind: "unavailable", reason: "cancelled" });
  });

  it("never writes the key into a message or a cause", async () => {
    for (const kind of ["quota", "server", "malformed", "reset"] as const) {
      world.fault({ path: "/youtube/", kind, times: 1 });
      const error = await ask();
      expect(JSON.stringify([error.message, error.reason, error.cause, error.stack])).not.toContain("world-api-key");
    }
  });
});

describe("choosing", () => {
  it("takes the API where there is a key", () => {
    const chosen = adapterFor("youtube");
    expect(chosen.usable && chosen.adapter.connector).toBe("youtube-api");
    const connectorOf = (platform: "tiktok" | "instagram") => {
      const found = adapterFor(platform);
      return found.usable && found.adapter.connector;
    };
    // Without the official API's token, Instagram is read with instaloader where that is installed.
    expect([connectorOf("tiktok"), connectorOf("instagram")]).toEqual(["tiktok-ytdlp", "instagram-instaloader"]);
  });
});
