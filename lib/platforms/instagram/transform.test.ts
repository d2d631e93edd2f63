import { describe, expect, it } from "vitest";
import shapes from "@/e2e/fixtures/instagram/shapes.json";
import expected from "@/e2e/fixtures/ytdlp/expected-info-social.json";
import { info } from "../youtube/ytdlp-schemas";
import { discovery } from "./graph-schemas";
import { graphVideo } from "./graph-transform";
import { instaloaderFailure } from "./instaloader-errors";
import { postNode, profileNode } from "./schemas";
import { kindOf, ownerOf, titleOf, toProfile, toVideo } from "./transform";
import { ytdlpPost } from "./ytdlp";

const SITE = "https://www.instagram.com";
const read = (node: unknown) => toVideo(postNode.parse(node), SITE)?.video;

describe("posts of both of Instagram's families", () => {
  it("are told alike: a reel by GraphQL and one by the v1 API", () => {
    expect(read(shapes.graphqlReel)).toMatchObject({
      platformVideoId: "DEiyb48AeB9",
      kind: "reel",
      kindMethod: "product_type",
      title: "DEiyb48AeB9",
      url: `${SITE}/reel/DEiyb48AeB9/`,
      publishedAt: new Date(1_736_294_201_000),
      music: "Original audio – a.harbour",
      metrics: { views: 1_318n, likes: 126n, comments: 12n, shares: null, favorites: null },
    });
    // What an excerpt does not hold is unknown, not zero.
    expect(read(shapes.v1Reel)).toMatchObject({
      platformVideoId: "DH3tWudxIKB",
      kind: "reel",
      title: "An important level of the #food pyramid",
      tags: ["food"],
      thumbnailUrl: "https://pictures.test/v1.jpg",
      metrics: { views: 35_499n, likes: null, comments: null },
    });
  });

  it("tell carousels and photos apart, and neither has views", () => {
    expect(read(shapes.fromV1)).toMatchObject({
      kind: "post",
      title: "Three pictures #one #two",
      tags: ["one", "two"],
      metrics: { views: null, likes: 77n, comments: 5n },
    });
    expect(read(shapes.photo)).toMatchObject({
      kind: "photo",
      durationSec: null,
      metrics: { views: null, likes: null, comments: 3n },
    });
    expect(kindOf("video", "igtv").kind).toBe("long");
    expect(kindOf("video", "feed")).toEqual({ kind: "unknown", kindMethod: null });
  });

  it("keep hidden likes unknown", () => {
    const hidden = { ...shapes.graphqlReel, like_and_view_counts_disabled: true };
    expect(read(hidden)?.metrics).toMatchObject({ views: null, likes: null, comments: 12n });
  });

  it("name their owner", () => {
    expect(ownerOf(postNode.parse(shapes.v1Reel))).toEqual({ id: "260462810", username: "a.pub" });
    expect(ownerOf(postNode.parse(shapes.graphqlReel))).toEqual({ id: "2700692569", username: "a.harbour" });
    expect(ownerOf(postNode.parse(shapes.photo))).toBeNull();
  });

  it("take the first line of a caption for a title, never half a letter", () => {
    expect(titleOf("\n  Hello \nthere", "code")).toBe("Hello");
    expect(titleOf(null, "code")).toBe("code");
    expect([...titleOf("👋".repeat(200), "code")]).toHaveLength(120);
  });
});

it("an account tells its followers and its picture", () => {
  expect(toProfile(profileNode.parse(shapes.profile), SITE)).toMatchObject({
    platformId: "2700692569",
    handle: "a.harbour",
    title: "A Harbour",
    url: `${SITE}/a.harbour/`,
    followers: 25_116n,
    videoCount: 71n,
    avatarUrl: "https://pictures.test/large.jpg",
  });
});

describe("business_discovery", () => {
  const account = (media: object) =>
    discovery.parse({
      business_discovery: { id: "17841400000000002", username: "a", media: { data: [{ id: "1789", ...media }] } },
      id: "17841400000000001",
    }).business_discovery.media?.data[0];
  const video = (media: object) => {
    const item = account({ permalink: `${SITE}/reel/DEiyb48AeB9/`, ...media });
    if (!item) throw new Error("no media");
    return graphVideo(item, SITE);
  };

  it("tells a post under its shortcode, with the numbers that it has", () => {
    const reel = video({
      media_type: "VIDEO",
      media_product_type: "REELS",
      like_count: 126,
      comments_count: 12,
      view_count: 1_318,
      timestamp: "2025-01-07T23:56:41+0000",
    });
    expect(reel).toMatchObject({
      platformVideoId: "DEiyb48AeB9",
      kind: "reel",
      publishedAt: new Date(1_736_294_201_000),
      metrics: { views: 1_318n, likes: 126n, comments: 12n },
    });
    expect(video({ media_type: "VIDEO", media_product_type: "REELS" }).metrics).toBeNull();
  });

  it("gives photos and carousels no views", () => {
    const numbers = { like_count: 5, comments_count: 0, view_count: 0 };
    expect(video({ media_type: "IMAGE", ...numbers })).toMatchObject({ kind: "photo", metrics: { views: null } });
    expect(video({ media_type: "CAROUSEL_ALBUM", ...numbers })).toMatchObject({
      kind: "post",
      metrics: { views: null },
    });
  });
});

describe("what yt-dlp's extractor tells of a post", () => {
  const posts = expected.cases.filter(
    ({ extractor, info_dict }) => extractor === "Instagram" && "uploader" in info_dict,
  );
  it.each(posts.map((one) => [one.url, one.info_dict] as const))("%s", (url, fields) => {
    const video = ytdlpPost(info.parse({ ...fields, webpage_url: url }), SITE);
    expect(video).toMatchObject({ platformVideoId: fields.id, metrics: null, publishedAt: expect.any(Date) });
    expect(video.kind).toBe(url.includes("/reel/") ? "reel" : url.includes("/tv/") ? "long" : "unknown");
    expect(video.title).not.toMatch(/^Video by/);
  });
});

describe("what instaloader prints", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  const aborted = (status: string) =>
    `\nDownload aborted: Query to https://i.instagram.com/api/v1/users/web_profile_info/ responded with "${status}.\n`;
  it.each([
    [
      aborted('302 Found" redirect to https://www.instagram.com/challenge/?next=/'),
      "reader",
      "reauth_required",
      "challenge",
    ],
    [aborted('400 Bad Request"'), "reader", "reauth_required", "challenge"],
    [aborted('429 Too Many Requests"'), "reader", "rate_limited", "http_429"],
    [aborted('401 Unauthorized"'), "reader", "reauth_required", "session_refused"],
    [aborted('401 Unauthorized"'), null, "blocked", "login_wall"],
    [aborted('302 Found" redirect to https://www.instagram.com/accounts/login/'), null, "blocked", "login_wall"],
    [aborted('403 Forbidden"'), "reader", "blocked", "login_wall"],
    [
      "Fatal error: Login: Checkpoint required. Point your browser to https://x",
      "reader",
      "reauth_required",
      "challenge",
    ],
    ["Fatal error: Login error: Wrong password.", "reader", "reauth_required", "bad_login"],
    [
      "Fatal error: Quiet mode requires given password or valid session file.",
      "reader",
      "reauth_required",
      "no_session",
    ],
    ["EOFError: EOF when reading a line", "reader", "reauth_required", "two_factor"],
    ["a: Private but not followed.", "reader", "private", "private"],
    ["a: --login=USERNAME required.", null, "private", "private"],
    ["a: Profile a does not exist.", "reader", "not_found", "not_found"],
    [
      "a: JSON Query to x: HTTPSConnectionPool(host='i.instagram.com'): Max retries exceeded (Caused by ProxyError('NewConnectionError Connection refused'))",
      null,
      "unavailable",
      "not_sent",
    ],
    ["a: JSON Query to x: HTTP error code 502.", null, "unavailable", "network"],
    ["something never seen", null, "unexpected_response", "unknown"],
  ])("%j read by %s is %s", (stderr, login, kind, reason) => {
    expect(instaloaderFailure(stderr, login, now)).toMatchObject({ kind, reason });
  });

  it("a locked account is said to be locked, and nothing is asked for an hour after a 429", () => {
    const failure = instaloaderFailure(aborted('429 Too Many Requests"'), "reader", now);
    expect(failure?.message).toMatch(/@reader.*may be locked/);
    expect(failure?.retryAt).toEqual(new Date("2026-01-01T01:00:00Z"));
    expect(instaloaderFailure("", "reader", now)).toBeNull();
  });
});
