import { IMPORT_FIELDS, type ImportMapping, type ImportPreset } from "./fields";

/** The public trending format (Kaggle datasnaek/youtube): channels by title only, dates `DD.MM` of a year to be given. */
const YOUTUBE_TRENDING: ImportMapping = {
  videoId: "video_id",
  title: "title",
  creatorName: "channel_title",
  views: "views",
  likes: "likes",
  comments: "comment_total",
  thumbnailUrl: "thumbnail_link",
  observedAt: "date",
};

/** Our own export: columns are named as the fields. */
const CREATORSCOPE: ImportMapping = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, field]));

export const presetMapping: Record<ImportPreset, ImportMapping> = {
  youtube_trending: YOUTUBE_TRENDING,
  creatorscope: CREATORSCOPE,
};

/** The preset that a header gives away, if any. */
export function detectPreset(columns: readonly string[]): ImportPreset | null {
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  if (has("video_id", "channel_title", "views", "date")) return "youtube_trending";
  if (has("platform", "observedAt") && (has("videoId") || has("followers"))) return "creatorscope";
  return null;
}
