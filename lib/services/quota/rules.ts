/** When and where the costs below were read. */
export const QUOTA_SOURCE = {
  model: "2026",
  url: "developers.google.com/youtube/v3/determine_quota_cost",
  readOn: "2026-11-01",
  inForceSince: "2026-06-03",
} as const;

/** Google counts its day in California. */
export const QUOTA_TIME_ZONE = "America/Los_Angeles";

export const BUCKETS = ["queries", "search", "uploads", "stats"] as const;
export type Bucket = (typeof BUCKETS)[number];
export type QuotaModel = "2026" | "legacy";

/** What schedules spend units for. */
export const PLANNED_WORK = ["uploads", "thumbnails", "playlists", "parse", "statistics", "refresh"] as const;
export type PlannedWork = (typeof PLANNED_WORK)[number];

export type QuotaLimits = { queries: number; search: number; uploads: number; stats: number };

/** Units of a call in the `queries` bucket; a method that is not named costs one. */
const UNITS: Record<string, number> = {
  "captions.list": 50,
  "captions.insert": 400,
  "captions.update": 450,
  "captions.delete": 50,
  "channelBanners.insert": 50,
  "channels.update": 50,
  "channelSections.insert": 50,
  "channelSections.update": 50,
  "channelSections.delete": 50,
  "comments.insert": 50,
  "comments.update": 50,
  "comments.delete": 50,
  "commentThreads.insert": 50,
  "playlists.insert": 50,
  "playlists.update": 50,
  "playlists.delete": 50,
  "playlistItems.insert": 50,
  "playlistItems.update": 50,
  "playlistItems.delete": 50,
  "subscriptions.insert": 50,
  "subscriptions.delete": 50,
  "videos.update": 50,
  "videos.delete": 50,
  "videos.rate": 50,
  "videos.reportAbuse": 50,
  "thumbnails.set": 50,
  "watermarks.set": 50,
  "watermarks.unset": 50,
};

const OWN_BUCKET: Record<string, Bucket> = {
  "search.list": "search",
  "videos.insert": "uploads",
  "videos.batchGetStats": "stats",
};

/** Before 2025-12 everything was one bucket, and these two were dear. */
const LEGACY_UNITS: Record<string, number> = { "videos.insert": 1600, "search.list": 100 };

export type Charge = { bucket: Bucket; units: number };

/** What one call of a method costs, and where. */
export function chargeOf(method: string, model: QuotaModel, units?: number): Charge {
  if (model === "legacy") return { bucket: "queries", units: units ?? LEGACY_UNITS[method] ?? UNITS[method] ?? 1 };
  const bucket = OWN_BUCKET[method] ?? "queries";
  return { bucket, units: units ?? (bucket === "queries" ? (UNITS[method] ?? 1) : 1) };
}

/** The buckets that a model knows. */
export const bucketsOf = (model: QuotaModel): readonly Bucket[] => (model === "legacy" ? ["queries"] : BUCKETS);

/** How many uploads the day still allows. */
export function uploadsLeft(remaining: (bucket: Bucket) => number, model: QuotaModel): number {
  const { bucket, units } = chargeOf("videos.insert", model);
  return Math.max(0, Math.floor(remaining(bucket) / units));
}

/** What will have been used when the day ends, if it goes on as it went. The first hour tells too little: then what is used. */
export function forecastUse(used: number, dayStart: Date, dayEnd: Date, now: Date): number {
  const elapsed = now.getTime() - dayStart.getTime();
  if (elapsed < 3_600_000) return used;
  return Math.ceil((used * (dayEnd.getTime() - dayStart.getTime())) / elapsed);
}
