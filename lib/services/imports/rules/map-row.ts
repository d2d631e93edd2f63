import { withoutApostrophe } from "@/lib/services/export/rules/csv-line";
import { Platform, Quality, VideoKind } from "@/prisma/generated/enums";
import type { ImportField, ImportMapping } from "./fields";
import { normaliseName } from "./normalise-name";
import { parseCount, shown } from "./parse-count";
import { type DateOptions, parseDate } from "./parse-date";
import { RowError } from "./row-reasons";

export type RowOptions = {
  mapping: ImportMapping;
  /** for files that do not name one */
  platform: Platform;
  dates: DateOptions;
  now: Date;
};

export type ImportedVideo = {
  videoId: string;
  title: string | null;
  kind: VideoKind;
  url: string | null;
  thumbnailUrl: string | null;
  publishedAt: Date | null;
  durationSec: number | null;
};

export type ImportedRow = {
  line: number;
  platform: Platform;
  creatorId: string | null;
  creatorName: string | null;
  creatorHandle: string | null;
  observedAt: Date;
  video: ImportedVideo | null;
  metrics: Record<"views" | "likes" | "comments" | "shares" | "favorites", bigint | null>;
  followers: bigint | null;
  quality: Quality;
};

/** Nothing was watched before the first of these platforms existed; years before it are typing errors. */
const EARLIEST = new Date("2005-02-14T00:00:00Z");
const DAY_MS = 86_400_000;
const VIDEO_ID: Record<Platform, RegExp> = {
  youtube: /^[\w-]{11}$/,
  tiktok: /^\d{6,25}$/,
  instagram: /^[\w-]{5,40}$/,
};

/** Reads one row. Throws `RowError` with the reason when it is not one. */
export function mapRow(values: Record<string, string>, line: number, options: RowOptions): ImportedRow {
  const read = (field: ImportField) => {
    const column = options.mapping[field];
    return column === undefined ? "" : withoutApostrophe((values[column] ?? "").trim());
  };
  const count = (field: ImportField) => parseCount(read(field), options.mapping[field] ?? field);
  const platform = oneOf(Platform, read("platform"), "platform") ?? options.platform;
  const creatorId = read("creatorId") || null;
  const creatorHandle = read("creatorHandle").replace(/^@/, "") || null;
  const creatorName = read("creatorName") || creatorHandle;
  if (!creatorId && normaliseName(creatorName ?? "") === "") throw new RowError("no_creator");
  const row: ImportedRow = {
    line,
    platform,
    creatorId: creatorId && knownCreatorId(platform, creatorId),
    creatorName,
    creatorHandle,
    observedAt: observed(read("observedAt"), options),
    video: readVideo(read, platform, options),
    metrics: {
      views: count("views"),
      likes: count("likes"),
      comments: count("comments"),
      shares: count("shares"),
      favorites: count("favorites"),
    },
    followers: count("followers"),
    quality: oneOf(Quality, read("quality"), "quality") ?? "exact",
  };
  if (!row.video && row.followers === null) throw new RowError("no_subject");
  if (row.video && row.followers === null && Object.values(row.metrics).every((value) => value === null)) {
    throw new RowError("no_number");
  }
  return row;
}

function readVideo(
  read: (field: ImportField) => string,
  platform: Platform,
  options: RowOptions,
): ImportedVideo | null {
  const videoId = read("videoId");
  if (videoId === "") return null;
  if (!VIDEO_ID[platform].test(videoId)) throw new RowError("bad_video_id", { platform, value: shown(videoId) });
  const published = read("publishedAt");
  const duration = /^\d{1,8}(\.\d+)?$/.exec(read("durationSec"));
  return {
    videoId,
    title: read("title") || null,
    kind: oneOf(VideoKind, read("kind"), "kind") ?? "unknown",
    url: webAddress(read("url")),
    thumbnailUrl: webAddress(read("thumbnailUrl")),
    publishedAt:
      published === "" ? null : parseDate(published, options.mapping.publishedAt ?? "publishedAt", options.dates),
    durationSec: duration ? Math.round(Number(duration[0])) : null,
  };
}

function observed(text: string, { mapping, dates, now }: RowOptions): Date {
  const column = mapping.observedAt ?? "date";
  const at = parseDate(text, column, dates);
  if (at < EARLIEST) throw new RowError("too_early", { column, value: shown(text) });
  if (at.getTime() > now.getTime() + DAY_MS) throw new RowError("in_future", { column, value: shown(text) });
  return at;
}

function knownCreatorId(platform: Platform, id: string): string {
  if (platform === "youtube" && !/^UC[\w-]{22}$/.test(id)) throw new RowError("bad_channel_id", { value: shown(id) });
  return id;
}

function oneOf<T extends string>(values: Record<string, T>, text: string, field: string): T | null {
  if (text === "") return null;
  const found = Object.values(values).find((value) => value === text.toLowerCase());
  if (!found) throw new RowError("unknown_value", { column: field, value: shown(text) });
  return found;
}

const webAddress = (text: string) => (/^https?:\/\/\S+$/i.test(text) ? text : null);
