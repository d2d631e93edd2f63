import { describe, expect, it } from "vitest";
import { z } from "zod";
import channels from "@/e2e/fixtures/youtube/channel-list.json";
import errors from "@/e2e/fixtures/youtube/errors.json";
import listed from "@/e2e/fixtures/youtube/playlist-item-list.json";
import videos from "@/e2e/fixtures/youtube/video-list.json";
import { apiFailure } from "./api-errors";
import { classify } from "./classify";
import { durationSeconds } from "./duration";
import { parseFeed } from "./feed";
import { channelList, playlistItemList, videoItem, videoList } from "./schemas";
import { channelOfList, toListed, toProfile, toVideo } from "./transform";

const site = "https://site.test";

describe("recorded answers", () => {
  it("become a profile", () => {
    const [item] = channelList.parse(channels).items;
    if (!item) throw new Error("no item");
    expect(toProfile(item, site)).toMatchObject({
      platformId: "UC_x5XG1OV2P6uZZ5FSM9Ttw",
      handle: null,
      url: "https://site.test/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw",
      title: "Google Developers",
      uploadsPlaylistId: "UU_x5XG1OV2P6uZZ5FSM9Ttw",
    });
  });

  it("become a video", () => {
    const [item] = videoList.parse(videos).items;
    if (!item) throw new Error("no item");
    expect(toVideo(item, {}, site)).toMatchObject({
      platformVideoId: "D-lhorsDlUQ",
      title: "What are Actions on Google (Assistant on Air)",
      publishedAt: new Date("2019-03-21T20:37:49Z"),
      url: "https://site.test/watch?v=D-lhorsDlUQ",
    });
  });

  it("become listed ids", () => {
    const rows = playlistItemList.parse(listed).items.map(toListed);
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row && /^[\w-]{11}$/.test(row.id) && row.gone === null)).toBe(true);
  });
});

const video = (changes: object) => videoItem.parse({ id: "x", snippet: { title: "t" }, ...changes });

describe("what is not told stays unknown", () => {
  it("hidden subscribers are null, not the 0 that the answer holds", () => {
    const [item] = channelList.parse({
      items: [{ id: "UCx", statistics: { subscriberCount: "0", hiddenSubscriberCount: true, viewCount: "5" } }],
    }).items;
    if (!item) throw new Error("no item");
    expect(toProfile(item, site)).toMatchObject({
      followers: null,
      followersHidden: true,
      views: 5n,
      videoCount: null,
    });
  });

  it("absent likes and comments are null, counters beyond 2^53 stay exact", () => {
    const seen = toVideo(
      video({ statistics: { viewCount: "9007199254740993" }, status: { privacyStatus: "public" } }),
      {},
      site,
    );
    expect(seen.metrics).toEqual({
      views: 9007199254740993n,
      likes: null,
      comments: null,
      shares: null,
      favorites: null,
    });
  });

  it("a public video whose views nobody may know is for members, and tells no zeros", () => {
    const seen = toVideo(video({ statistics: { favoriteCount: "0" }, status: { privacyStatus: "public" } }), {}, site);
    expect(seen).toMatchObject({ availability: "members_only", metrics: null });
  });
});

describe("kinds", () => {
  const about = { hint: undefined, live: false, durationSec: 100, aspect: null };
  it.each([
    [{ ...about, hint: "short" as const, live: true }, "short", "feed_link"],
    [{ ...about, hint: "not_short" as const, durationSec: 20 }, "long", "feed_link"],
    [{ ...about, hint: "not_short" as const, live: true }, "live", "live_details"],
    [{ ...about, durationSec: 181 }, "long", "duration"],
    [{ ...about, durationSec: 180, aspect: 0.5625 }, "short", "duration_aspect"],
    [{ ...about, durationSec: 40, aspect: 1.78 }, "long", "duration_aspect"],
    [{ ...about, durationSec: 40, aspect: 1 }, "unknown", null],
    [{ ...about, durationSec: 40 }, "unknown", null],
    [{ ...about, durationSec: null }, "unknown", null],
  ])("%o is %s by %s", (evidence, kind, kindMethod) => {
    expect(classify(evidence)).toEqual({ kind, kindMethod });
  });

  it.each([
    ["PT1H2M3S", 3723],
    ["PT45S", 45],
    ["P1DT2H", 93_600],
    ["PT0S", 0],
    ["P0D", null],
    ["nonsense", null],
    [null, null],
  ])("duration %s is %s seconds", (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });
});

describe("lists that YouTube generates tell their channel", () => {
  it.each([
    ["UUBABnxM4Ar9ten8Mdjj1j0Q", "UCBABnxM4Ar9ten8Mdjj1j0Q"],
    ["UUMOXuqSBlHAE6Xw-yeJA0Tunw", "UCXuqSBlHAE6Xw-yeJA0Tunw"],
    ["UUSHXuqSBlHAE6Xw-yeJA0Tunw", "UCXuqSBlHAE6Xw-yeJA0Tunw"],
    ["PLt5yu3-wZAlSLRHmI1qNm0wjyVNWw1pCU", null],
  ])("%s", (list, channel) => {
    expect(channelOfList(list)).toBe(channel);
  });
});

describe("error bodies", () => {
  const now = new Date("2026-06-10T18:00:00Z");
  const kinds: Record<string, string> = {
    yt_quotaExceeded: "quota_exhausted",
    yt_dailyLimitExceeded: "quota_exhausted",
    yt_uploadLimitExceeded: "quota_exhausted",
    yt_authError: "reauth_required",
    yt_insufficient_scope: "reauth_required",
    yt_keyInvalid: "reauth_required",
    yt_youtubeSignupRequired: "reauth_required",
    yt_backendError: "unavailable",
  };
  const { cases } = z
    .object({ cases: z.array(z.object({ id: z.string(), http: z.number(), body: z.unknown() })) })
    .parse(errors);
  it.each(cases.map((c) => [c.id, c] as const))("%s", (id, { http, body }) => {
    expect(apiFailure(http, body, null, now)).toMatchObject({ kind: kinds[id], httpStatus: http });
  });

  it("a spent quota may be asked again after midnight in California", () => {
    const body = { error: { errors: [{ reason: "quotaExceeded" }] } };
    expect(apiFailure(403, body, null, now).retryAt).toEqual(new Date("2026-06-11T07:00:00Z"));
  });

  it("a too fast caller is told when", () => {
    const body = { error: { errors: [{ reason: "rateLimitExceeded" }] } };
    expect(apiFailure(403, body, "7", now)).toMatchObject({
      kind: "rate_limited",
      retryAt: new Date("2026-06-10T18:00:07Z"),
    });
  });

  it.each([
    [400, { error: "error message" }, "unexpected_response"],
    [403, { error: "error message" }, "blocked"],
    [500, "<html>oops</html>", "unavailable"],
    [404, null, "not_found"],
    [429, { error: { details: "not-a-list" } }, "rate_limited"],
    [400, { error: { details: [{ reason: "API_KEY_INVALID" }], status: "INVALID_ARGUMENT" } }, "reauth_required"],
  ])("status %i with %o is %s", (status, body, kind) => {
    expect(apiFailure(status, body, null, now).kind).toBe(kind);
  });
});

describe("feeds", () => {
  it("refuses what is not XML and XML that is no feed", () => {
    expect(() => parseFeed("<feed><entry>")).toThrow("well-formed");
    expect(() => parseFeed("<rss></rss>")).toThrow("unknown shape");
  });

  it("expands no entities of the document's own", () => {
    const bomb = '<!DOCTYPE f [<!ENTITY a "boom">]><feed><title>&a; &amp; co</title></feed>';
    expect(parseFeed(bomb).channelTitle).toBe("&a; & co");
  });
});
