import { describe, expect, it } from "vitest";
import { z } from "zod";
import expected from "@/e2e/fixtures/ytdlp/expected-info-social.json";
import { failureFrom } from "../youtube/ytdlp-errors";
import { TIKTOK, TIKTOK_SENTENCES } from "./errors";
import { tiktokInfo } from "./schemas";
import { toProfile, toVideo } from "./transform";

const SITE = "https://www.tiktok.com";
const SEC_UID = "MS4wLjABAAAAiFnldaILebi5heDoVU6bn4jBWWycX6-9U3xuNPqZ8Ws";
const read = (fields: Record<string, unknown>) => tiktokInfo.parse({ id: "7300000000000000001", ...fields });

describe("what yt-dlp's extractors tell", () => {
  const cases = z
    .object({
      cases: z.array(
        z.object({ extractor: z.string(), url: z.string(), info_dict: z.record(z.string(), z.unknown()) }),
      ),
    })
    .parse(expected)
    .cases.filter(({ extractor }) => /^(TikTok|Douyin|vm\.tiktok|tiktok:live)$/.test(extractor));

  it.each(cases.map((one) => [one.url, one.info_dict] as const))("%s", (url, fields) => {
    const item = tiktokInfo.parse(fields);
    const { video, quality } = toVideo(item, SITE);
    const profile = toProfile(item, SITE);
    expect(video.platformVideoId).toBe(fields.id);
    // Matchers such as `<type:int>` stand for values: they are read as unknown, never as numbers.
    expect([video.metrics, quality]).toEqual([null, "exact"]);
    expect(profile?.handle).toBe(fields.uploader === "杨超越" ? "杨超越" : fields.uploader);
    if (fields.channel_id) expect(profile?.platformId).toBe(fields.channel_id);
    if (!url.includes("/live")) expect(profile?.platformId).toMatch(/^(MS4wLjABAAAA|\d+$)/);
    if (fields.ext === "mp3" || fields.ext === "m4a") expect(video.kind).toBe("photo");
    if (fields.live_status === "is_live") expect(video.kind).toBe("live");
    if (typeof fields.track === "string") expect(video.music).toContain(fields.track);
    if (typeof fields.timestamp === "number") expect(video.publishedAt?.getTime()).toBe(fields.timestamp * 1000);
  });
});

describe("a TikTok", () => {
  it("tells views, likes, comments, shares and saves, its music and its hashtags", () => {
    const { video, quality } = toVideo(
      read({
        description: "Balas @yolaaftwsr hayu yu ? #SquadRandom_ 🔥 #тест #1 #SQUADRANDOM_",
        webpage_url: `${SITE}/@barudakhb_/video/7300000000000000001`,
        uploader: "barudakhb_",
        duration: 18,
        view_count: 44_800,
        like_count: 3_710,
        comment_count: 68,
        repost_count: 50,
        save_count: 12,
        track: "Boka Dance",
        artists: ["One", "Two"],
      }),
      SITE,
    );
    expect(video).toMatchObject({
      kind: "short",
      url: `${SITE}/@barudakhb_/video/7300000000000000001`,
      tags: ["SquadRandom_", "тест"],
      music: "Boka Dance – One, Two",
      metrics: { views: 44_800n, likes: 3_710n, comments: 68n, shares: 50n, favorites: 12n },
    });
    expect(quality).toBe("exact");
  });

  it("keeps that a counter was rounded, and never takes what is missing for zero", () => {
    const { video, quality } = toVideo(
      read({ view_count: "541.2K", like_count: "1,2 млн", comment_count: null }),
      SITE,
    );
    expect(video.metrics).toEqual({
      views: 541_200n,
      likes: 1_200_000n,
      comments: null,
      shares: null,
      favorites: null,
    });
    expect(quality).toBe("rounded");
    expect(toVideo(read({ view_count: "NA", like_count: -1 }), SITE).video.metrics).toBeNull();
  });

  it("is a photo post, a short or a long one", () => {
    const kind = (fields: Record<string, unknown>) => toVideo(read(fields), SITE).video.kind;
    expect(kind({ webpage_url: `${SITE}/@a/photo/7300000000000000001`, duration: 0 })).toBe("photo");
    expect([kind({ duration: 180 }), kind({ duration: 600 }), kind({})]).toEqual(["short", "long", "unknown"]);
  });

  it("tells its account by the long id wherever that stands, with followers only when they are told", () => {
    const ids = [
      { channel_id: SEC_UID, uploader_id: "18702747" },
      { uploader_url: `${SITE}/@${SEC_UID}`, uploader_id: "18702747" },
      { playlist_id: SEC_UID },
    ].map((fields) => toProfile(read(fields), SITE)?.platformId);
    expect(new Set(ids)).toEqual(new Set([SEC_UID]));
    expect(toProfile(read({ uploader_id: "18702747" }), SITE)?.platformId).toBe("18702747");
    expect(toProfile(read({ uploader_id: "name" }), SITE)).toBeNull();
    expect(toProfile(read({ channel_id: SEC_UID }), SITE)?.followers).toBeNull();
    expect(toProfile(read({ channel_id: SEC_UID, channel_follower_count: 70_400_000 }), SITE)?.followers).toBe(
      70_400_000n,
    );
  });
});

describe("refusals", () => {
  it.each([
    ["[tiktok:user] a: This user's account is private. Log into an account that has access", "private", "private"],
    ["[tiktok:user] a: This account does not have any videos posted", "not_found", "no_videos"],
    ["[tiktok:user] a: Unable to extract secondary user ID. If you are able to", "not_found", "no_sec_uid"],
    ["[tiktok:user] a: TikTok API keeps sending the same page. Taking measures", "unexpected_response", "same_page"],
    ["[TikTok] 7: Your IP address is blocked from accessing this post", "blocked", "bot_check"],
    ["[TikTok] 7: Video not available, status code 10204", "blocked", "ip_blocked"],
    ["[TikTok] 7: Video not available, status code 10231", "not_found", "not_found"],
    [
      "[TikTok] 7: You do not have permission to view this post. Log into an account that has access",
      "private",
      "private",
    ],
    ["[TikTok] 7: Unable to download webpage: HTTP Error 429: Too Many Requests", "rate_limited", "http_429"],
    ["[TikTok] 7: Unable to download webpage: HTTP Error 403: Forbidden", "blocked", "http_403"],
    ["[TikTok] 7: Unable to download JSON metadata: timed out", "unavailable", "network"],
  ])("%s", (sentence, kind, reason) => {
    expect(failureFrom(sentence, TIKTOK, TIKTOK_SENTENCES)).toMatchObject({ connector: TIKTOK, kind, reason });
  });
});
