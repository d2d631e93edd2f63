/** What a column of a history file can mean. */
export const IMPORT_FIELDS = [
  "platform",
  "creatorId",
  "creatorName",
  "creatorHandle",
  "videoId",
  "title",
  "kind",
  "url",
  "thumbnailUrl",
  "publishedAt",
  "durationSec",
  "observedAt",
  "views",
  "likes",
  "comments",
  "shares",
  "favorites",
  "followers",
  "quality",
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Field → name of the column that tells it. */
export type ImportMapping = Partial<Record<ImportField, string>>;

export const PRESETS = ["youtube_trending", "creatorscope"] as const;
export type ImportPreset = (typeof PRESETS)[number];
