import { chance, channelIdFor, pick, videoIdFor } from "./ids";
import { DAY_MS, type WorldChannel, type WorldVideo } from "./population";

type Recipe = {
  special: string;
  title: string;
  handle: string;
  videos: number;
  /** days between uploads */
  every?: number;
  titles?: string[];
  cap?: number;
  channel?: Partial<WorldChannel>;
  video?: (index: number) => Partial<WorldVideo>;
};

const upright = (index: number): Partial<WorldVideo> => ({
  shape: "upright",
  durationSec: pick(`short:${index}`, 12, 58),
});

const MIXED: Partial<WorldVideo>[] = [
  { title: "Upcoming premiere", live: "upcoming", durationSec: 0 },
  { title: "Live right now", live: "live", durationSec: 0 },
  { title: "Last week's live stream, recorded", live: "was_live", durationSec: 7_265 },
  { title: "A Short", shape: "upright", durationSec: 31 },
  { title: "A Short of three minutes", shape: "upright", durationSec: 179 },
  { title: "A wide clip of 40 seconds", durationSec: 40 },
  { title: "Members only: the director's cut", state: "members_only" },
  { title: "Private video", state: "private" },
  { title: "Deleted video", state: "deleted" },
  { title: "Unlisted, but in the uploads list", state: "unlisted" },
  { title: "Likes are hidden here", likesHidden: true },
  { title: "Comments are off here", commentsDisabled: true },
];

const RECIPES: Recipe[] = [
  { special: "empty", title: "Nothing Uploaded Yet", handle: "@nothing-uploaded-yet", videos: 0 },
  { special: "one", title: "A Single Video", handle: "@a-single-video", videos: 1 },
  { special: "fifty", title: "Fifty Field Notes", handle: "@fifty-field-notes", videos: 50, every: 4 },
  { special: "workshop", title: "The Small Workshop", handle: "@the-small-workshop", videos: 14, every: 7 },
  { special: "offcuts", title: "Workshop Offcuts", handle: "@workshop-offcuts", videos: 5, every: 9 },
  { special: "harbour", title: "Harbour Light Films", handle: "@harbour-light-films", videos: 45, every: 3 },
  { special: "thousand", title: "The Daily Archive", handle: "@the-daily-archive", videos: 1_200, every: 1 },
  {
    special: "hidden_subscribers",
    title: "Quiet Numbers",
    handle: "@quiet-numbers",
    videos: 12,
    channel: { subscribersHidden: true },
  },
  { special: "private", title: "Closed Doors", handle: "@closed-doors", videos: 8, channel: { state: "private" } },
  {
    special: "terminated",
    title: "Struck Thrice",
    handle: "@struck-thrice",
    videos: 8,
    channel: { state: "terminated" },
  },
  { special: "closed", title: "Gone Fishing", handle: "@gone-fishing", videos: 5, channel: { state: "closed" } },
  {
    special: "members_only",
    title: "Members First",
    handle: "@members-first",
    videos: 6,
    video: () => ({ state: "members_only" }),
  },
  {
    special: "only_shorts",
    title: "Sixty Seconds Flat",
    handle: "@sixty-seconds-flat",
    videos: 30,
    every: 1,
    video: upright,
  },
  {
    special: "mixed",
    title: "Every Kind of Video",
    handle: "@every-kind",
    videos: MIXED.length,
    every: 2,
    video: (index) => MIXED[index] ?? {},
  },
  {
    special: "falling",
    title: "Counted Again",
    handle: "@counted-again",
    videos: 10,
    every: 40,
    video: () => ({ lossPerDay: 120 }),
  },
  {
    special: "emoji",
    title: "🎬 Emoji Kitchen 🍕",
    handle: "@emoji.kitchen",
    videos: 15,
    titles: ["🍕 Pizza in 5 minutes ⏱️", "👩‍🍳 vs 👨‍🍳", '=HYPERLINK("soup") 🥣', "🇮🇹 Nonna's secret"],
  },
  {
    special: "rtl",
    title: "قناة المطبخ العربي",
    handle: "@المطبخ-العربي",
    videos: 14,
    titles: ["طريقة عمل الفلافل", "المقلوبة الفلسطينية", "قهوة عربية أصيلة"],
    channel: { country: "JO" },
  },
  {
    special: "cjk",
    title: "北京美食日记",
    handle: "@北京美食日记",
    videos: 16,
    titles: ["三里屯的面馆", "胡同里的早餐", "寿司の作り方", "서울 시장 한 바퀴"],
    channel: { country: null },
  },
  {
    special: "cyrillic",
    title: "Хлеб и соль",
    handle: "@хлеб-и-соль",
    videos: 18,
    titles: ["Бородинский хлеб дома", "Окрошка за десять минут", "Пельмени: спорим, получится"],
    channel: { country: "RU" },
  },
];

const TOPICS = [
  "A walk through",
  "Ten things about",
  "How we built",
  "The truth about",
  "One day with",
  "Questions on",
];
const THINGS = ["the harbour", "old maps", "a wooden boat", "night trains", "bees", "the lighthouse", "salt", "paper"];

function titleOf(recipe: Recipe, index: number, id: string): string {
  const titles = recipe.titles ?? [];
  const own = titles[index % titles.length];
  if (own) return recipe.videos > titles.length ? `${own} #${index + 1}` : own;
  return `${TOPICS[pick(`topic:${id}`, 0, TOPICS.length - 1)]} ${THINGS[pick(`thing:${id}`, 0, THINGS.length - 1)]}, part ${recipe.videos - index}`;
}

function invent(recipe: Recipe, channelId: string, index: number, lastDay: Date): WorldVideo {
  const id = videoIdFor(channelId, index);
  const every = recipe.every ?? 6;
  const age = index * every + chance(`hour:${id}`) * 0.8;
  return {
    id,
    channelId,
    title: titleOf(recipe, index, id),
    description: `${recipe.title}, number ${index + 1}.`,
    tags: ["sample", recipe.special],
    categoryId: ["22", "24", "27", "26"][pick(`category:${id}`, 0, 3)] ?? "22",
    publishedAt: new Date(lastDay.getTime() + DAY_MS * 0.5 - age * DAY_MS),
    durationSec: pick(`duration:${id}`, 190, 1_800),
    shape: "wide",
    state: "public",
    live: "none",
    likesHidden: false,
    commentsDisabled: false,
    points: [],
    cap: Math.round((recipe.cap ?? 40_000) * 10 ** (chance(`cap:${id}`) * 1.6 - 0.8)),
    lossPerDay: 0,
    extraViews: 0,
    ...recipe.video?.(index),
  };
}

/** Invented channels, one for each state that a real one may be in. */
export function specialChannels(lastDay: Date): WorldChannel[] {
  return RECIPES.map((recipe) => {
    const id = channelIdFor(recipe.title);
    return {
      id,
      handle: recipe.handle,
      userName: recipe.handle.replace(/[^\p{L}\p{N}]/gu, ""),
      title: recipe.title,
      description: `An invented channel: ${recipe.special.replaceAll("_", " ")}.`,
      country: "GB",
      createdAt: new Date(lastDay.getTime() - 1_500 * DAY_MS),
      state: "public",
      subscribers: pick(`subscribers:${id}`, 900, 480_000),
      subscribersHidden: false,
      videos: Array.from({ length: recipe.videos }, (_, index) => invent(recipe, id, index, lastDay)),
      special: recipe.special,
      ...recipe.channel,
    };
  });
}
