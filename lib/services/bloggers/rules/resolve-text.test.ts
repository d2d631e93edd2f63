import { describe, expect, it } from "vitest";
import { z } from "zod";
import recorded from "@/e2e/fixtures/creator-urls.json";
import { resolveText } from "./resolve-text";
import { resolvedItem } from "./resolved-item";

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        id: z.string(),
        input: z.string(),
        platform: z.string().nullable(),
        kind: z.string(),
        verdict: z.string(),
        offline: z.record(z.string(), z.string()),
      }),
    ),
  })
  .parse(recorded);

/** Which of the facts in a link is its `ref`: the content before its owner. */
const REF_KEYS = [
  "channel_id handle custom_name legacy_user clip_id video_id playlist_id shortcode code numeric_user_id username",
].flatMap((keys) => keys.split(" "));

const one = (text: string) => {
  const items = resolveText(text);
  expect(items).toHaveLength(1);
  const item = items[0];
  if (!item) throw new Error("no item");
  return resolvedItem.parse(item);
};
const brief = (text: string) => {
  const { verdict, platform, kind, ref, code } = one(text);
  return [verdict, platform, kind ?? code, ref].filter((part) => part !== undefined).join(" ");
};

describe("every recorded paste", () => {
  it.each(cases.map((c) => [c.id, c.input, c] as const))("%s %s", (_id, input, expected) => {
    const item = one(input);
    expect(item.input).toBe(input);
    expect(item.verdict).toBe(expected.verdict);
    if (expected.verdict === "reject") {
      expect(item.reason).toMatch(/\w+ .*\.$/);
      expect(item.code).toBeDefined();
      return;
    }
    const key = REF_KEYS.find((name) => expected.offline[name] !== undefined) ?? "";
    expect({ platform: item.platform, kind: item.kind, ref: item.ref }).toEqual({
      platform: expected.platform,
      kind: expected.kind,
      ref: expected.offline[key],
    });
  });
});

describe("spellings of YouTube", () => {
  it.each([
    ["@mkbhd", "accept youtube handle @mkbhd"],
    ["youtube.com/@mkbhd?si=abc", "accept youtube handle @mkbhd"],
    ["https://m.youtube.com/@mkbhd/shorts", "accept youtube handle @mkbhd"],
    ["https://www.youtube.com/%40mkbhd", "accept youtube handle @mkbhd"],
    ["https://www.youtube.com/@%E5%8C%97%E4%BA%AC/videos", "accept youtube handle @北京"],
    ["https://youtube.com/@канал-тест", "accept youtube handle @канал-тест"],
    ["HTTPS://WWW.YOUTUBE.COM/@Caps", "accept youtube handle @Caps"],
    ["UCBJycsmduvYEL83R_U4JriQ", "accept youtube channel_id UCBJycsmduvYEL83R_U4JriQ"],
    ["youtube.com/UCBJycsmduvYEL83R_U4JriQ", "accept youtube channel_id UCBJycsmduvYEL83R_U4JriQ"],
    ["https://music.youtube.com/browse/UCBJycsmduvYEL83R_U4JriQ", "accept youtube channel_id UCBJycsmduvYEL83R_U4JriQ"],
    [
      "https://www.youtube.com/feeds/videos.xml?channel_id=UCBJycsmduvYEL83R_U4JriQ",
      "accept youtube channel_id UCBJycsmduvYEL83R_U4JriQ",
    ],
    ["https://www.youtube.com/TheYoungTurks/live", "accept youtube custom TheYoungTurks"],
    ["https://www.youtube.com/watch?v=BaW_jenozKcsharePLED17F32AD9753930", "accept_content youtube video BaW_jenozKc"],
    ["BaW_jenozKc", "accept_content youtube video BaW_jenozKc"],
    ["http://www.youtube.com/&v=BaW_jenozKc", "accept_content youtube video BaW_jenozKc"],
    ["http://www.youtube.com/user/Scobleizer#p/u/1/1p3vcRhsYGo?rel=0", "accept_content youtube video 1p3vcRhsYGo"],
    ["http://www.youtube.com/user/ABC#p/a/u/2/ABC12301", "accept_content youtube video ABC12301"],
    ["http://www.youtube.com/sandals#p/c/54B8C800269D7C1B/0/FJUvudQsKCM", "accept_content youtube video FJUvudQsKCM"],
    ["https://m.youtube.com/#/watch?v=BaW_jenozKc", "accept_content youtube video BaW_jenozKc"],
    [
      "http://www.youtube.com/oembed?url=http%3A//www.youtube.com/watch?v%3DBaW_jenozKc",
      "accept_content youtube video BaW_jenozKc",
    ],
    [
      "https://www.youtube.com/attribution_link?a=1&u=%2Fwatch%3Fv%3DBaW_jenozKc%26feature%3Dshare",
      "accept_content youtube video BaW_jenozKc",
    ],
    ["https://i.ytimg.com/vi/BaW_jenozKc/hqdefault.jpg", "accept_content youtube video BaW_jenozKc"],
    ["https://m.youtube.com/shorts/18NGQq7p3LY?feature=share", "accept_content youtube short 18NGQq7p3LY"],
    [
      "https://www.youtube.com/embed/videoseries?list=PLt5yu3-wZAlQAaPZ5Z",
      "accept_content youtube playlist PLt5yu3-wZAlQAaPZ5Z",
    ],
    ["https://www.youtube.com/post/UgkxAbCdEf", "accept_content youtube post UgkxAbCdEf"],
    ["https://www.youtube.com/channel/UCtS3BcCw", "reject malformed_id"],
    ["https://www.youtube.com/feed/trending", "reject not_a_creator"],
    ["https://www.youtube.com/results?search_query=x", "reject not_a_creator"],
    ["https://www.youtube.com/hashtag/cats", "reject not_a_creator"],
    ["https://www.youtube.com/", "reject not_a_creator"],
    ["https://www.youtube.com/playlist?list=WL", "reject personal_list"],
  ])("%s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });
});

describe("spellings of TikTok and Instagram", () => {
  it.each([
    ["tiktok.com/@x.y_z?lang=en", "accept tiktok user x.y_z"],
    ["https://vt.tiktok.com/ZSe4FqkKd", "accept_content tiktok short_link ZSe4FqkKd"],
    ["https://www.tiktok.com/t/ZTRC5xgJp", "accept_content tiktok short_link ZTRC5xgJp"],
    ["https://m.tiktok.com/v/6749869095467945218.html", "accept_content tiktok video 6749869095467945218"],
    ["https://www.tiktok.com/tag/hello", "reject not_a_creator"],
    ["https://www.tiktok.com/music/a-b-123456", "reject not_a_creator"],
    ["instagram.com/porsche", "accept instagram user porsche"],
    ["https://www.instagram.com/porsche/reels/?hl=en", "accept instagram user porsche"],
    ["https://www.instagram.com/marvelskies.fc/reel/CWqAgUZgCku/", "accept_content instagram reel CWqAgUZgCku"],
    [
      "https://www.instagram.com/stories/highlights/18090946048123978/",
      "accept_content instagram highlight 18090946048123978",
    ],
    ["https://www.instagram.com/explore/tags/cats/", "reject not_a_creator"],
    ["https://www.instagram.com/accounts/login/?next=/porsche/", "accept instagram user porsche"],
  ])("%s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });
});

describe("hostile and careless text", () => {
  it.each([
    ["javascript:alert(1)", "reject unsupported_scheme"],
    ["file:///etc/passwd", "reject unsupported_scheme"],
    ["ytsearch5:cats", "reject pseudo_url"],
    ["--version", "reject not_a_link"],
    ["https://youtube.com.evil.test/@a", "reject other_site"],
    ["https://youtube.com@evil.test/@a", "reject other_site"],
    ["https://evil.test/youtube.com/@a", "reject other_site"],
    ["someone@example.com", "reject not_a_link"],
    ["MrBeast", "reject not_a_link"],
    ["https://", "reject not_a_link"],
    ["https://www.youtube.com/%", "reject malformed_id"],
    ["https://www.youtube.com/@%ff", "reject malformed_id"],
    ["http://[::1", "reject not_a_link"],
    ["bit.ly/3abc", "reject shortener"],
    [`https://youtube.com/${"a".repeat(5000)}`, "reject too_long"],
  ])("%s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it("reads several lines, bullets, prose, markdown and embed codes", () => {
    const text = [
      "- https://www.youtube.com/@one",
      "",
      "Two: https://youtu.be/BaW_jenozKc, and more",
      "[three](https://www.tiktok.com/@three)",
      '<iframe src="https://www.youtube.com/embed/18NGQq7p3LY?rel=0" width="1"></iframe>',
      "@five, @six instagram.com/seven",
    ].join("\r\n");
    expect(resolveText(text).map((item) => item.ref)).toEqual([
      "@one",
      "BaW_jenozKc",
      "three",
      "18NGQq7p3LY",
      "@five",
      "@six",
      "seven",
    ]);
  });

  it("never throws, whatever the bytes", () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed;
    };
    const alphabet = "aU@:/?#&=%.-_ \u0000\uD800é\n[]youtube.com".split("");
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: next() % 40 }, () => alphabet[next() % alphabet.length]).join("");
      for (const item of resolveText(text)) resolvedItem.parse(item);
    }
  });
});
