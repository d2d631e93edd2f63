import { createHash } from "node:crypto";
import { chance, pick } from "./ids";
import { DAY_MS, type WorldVideo } from "./population";

export type SocialPost = WorldVideo & {
  media: "video" | "reel" | "photo" | "carousel";
  music: [string, string] | null;
};

export type SocialAccount = {
  platform: "tiktok" | "instagram";
  name: string;
  title: string;
  biography: string;
  /** its number */
  id: string;
  /** on TikTok, the long id */
  secUid: string;
  /** on Instagram, its number in the Graph API */
  graphId: string;
  followers: number;
  state: "public" | "private";
  /** the reading account follows it */
  followed: boolean;
  /** professional accounts alone are told by the Graph API */
  professional: boolean;
  /** newest first */
  posts: SocialPost[];
};

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const digits = (text: string, length: number): string =>
  BigInt(`0x${digest(text).toString("hex")}`)
    .toString()
    .slice(0, length);

type Recipe = Pick<SocialAccount, "platform" | "name" | "title"> &
  Partial<SocialAccount> & { count: number; media: SocialPost["media"][] };

const RECIPES: Recipe[] = [
  {
    platform: "tiktok",
    name: "sixty.seconds.flat",
    title: "Sixty Seconds Flat",
    count: 40,
    media: ["video", "video", "photo"],
  },
  { platform: "tiktok", name: "quiet.kiln", title: "The Quiet Kiln", count: 64, media: ["video"] },
  { platform: "tiktok", name: "nothing.yet", title: "Nothing Yet", count: 0, media: [] },
  {
    platform: "tiktok",
    name: "behind.the.door",
    title: "Behind the Door",
    count: 6,
    media: ["video"],
    state: "private",
  },
  {
    platform: "instagram",
    name: "sixty.seconds.flat",
    title: "Sixty Seconds Flat",
    count: 30,
    media: ["reel", "photo", "carousel"],
  },
  {
    platform: "instagram",
    name: "only_photographs",
    title: "Only Photographs",
    count: 18,
    media: ["photo", "carousel"],
  },
  {
    platform: "instagram",
    name: "personal.diary",
    title: "A Diary",
    count: 9,
    media: ["photo", "video"],
    professional: false,
  },
  {
    platform: "instagram",
    name: "closed.curtains",
    title: "Closed Curtains",
    count: 12,
    media: ["photo"],
    state: "private",
  },
  {
    platform: "instagram",
    name: "friends.only",
    title: "Friends Only",
    count: 12,
    media: ["reel"],
    state: "private",
    followed: true,
  },
  { platform: "instagram", name: "empty.frame", title: "Empty Frame", count: 0, media: [] },
];

const CAPTIONS = [
  "Sixty seconds of salt and light #harbour #slow",
  "What the tide leaves behind ⚓ #found",
  "Утро на пристани #утро",
  "One take, no cuts #onetake #harbour",
];
const MUSIC: [string, string][] = [
  ["original sound", "Sixty Seconds Flat"],
  ["Boka Dance", "One, Two"],
];

function postsOf(recipe: Recipe, lastDay: Date): SocialPost[] {
  return Array.from({ length: recipe.count }, (_, index): SocialPost => {
    const key = `${recipe.platform}:${recipe.name}:${index}`;
    const media = recipe.media[index % recipe.media.length] ?? "video";
    const id =
      recipe.platform === "tiktok"
        ? `74${digits(key, 17)}`
        : `D${digest(key).toString("base64url").replaceAll("-", "x").slice(0, 10)}`;
    return {
      id,
      channelId: recipe.name,
      title: `${CAPTIONS[index % CAPTIONS.length]} ${recipe.count - index}`,
      description: "",
      tags: [],
      categoryId: "",
      publishedAt: new Date(lastDay.getTime() - (index * 2 + chance(`hour:${key}`)) * DAY_MS),
      durationSec: media === "photo" || media === "carousel" ? 0 : pick(`duration:${key}`, 8, 170),
      shape: "upright",
      state: "public",
      live: "none",
      likesHidden: false,
      commentsDisabled: false,
      points: [],
      cap: Math.round(20_000 * 10 ** (chance(`cap:${key}`) * 1.4 - 0.7)),
      lossPerDay: 0,
      extraViews: 0,
      media,
      music: recipe.platform === "tiktok" ? (MUSIC[index % MUSIC.length] ?? null) : null,
    };
  });
}

/** Invented accounts on the platforms beside YouTube: one for each state that a real one may be in. */
export function socialAccounts(lastDay: Date): SocialAccount[] {
  return RECIPES.map((recipe) => {
    const { count: _count, media: _media, ...given } = recipe;
    const key = `${recipe.platform}:${recipe.name}`;
    return {
      biography: `${recipe.title}: an invented account.`,
      id: digits(`id:${key}`, recipe.platform === "tiktok" ? 19 : 10),
      secUid:
        `MS4wLjABAAAA${digest(`sec:${key}`).toString("base64url")}${digest(`uid:${key}`).toString("base64url")}`.slice(
          0,
          76,
        ),
      graphId: `17841${digits(`graph:${key}`, 12)}`,
      followers: pick(`followers:${key}`, 2_000, 90_000),
      state: "public",
      followed: false,
      professional: true,
      ...given,
      posts: postsOf(recipe, lastDay),
    };
  });
}
