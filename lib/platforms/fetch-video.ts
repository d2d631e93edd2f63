import "server-only";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlatformError } from "@/lib/errors";
import { parseAnswer } from "./http-client";
import type { VideoPage } from "./video-page";
import { errorLines, failureFrom, runFailure } from "./youtube/ytdlp-errors";
import { parseJson, runYtdlp } from "./youtube/ytdlp-run";

/** What the page tells of the video before its first byte. */
export type VideoFacts = z.output<typeof facts>;
export type VideoProgress = {
  bytes: bigint;
  total: bigint | null;
  /** bytes a second */
  speed: bigint | null;
  etaSec: number | null;
};
export type FetchVideo = {
  page: VideoPage;
  /** what came is kept here from call to call; nothing else may lie in it */
  folder: string;
  /** the most lines of the picture; null: the best there is */
  height: number | null;
  /** languages whose subtitles go into the file */
  subtitles: readonly string[];
  maxBytes: number;
  /** no new bytes are read after this */
  until: Date;
  signal: AbortSignal;
  onFacts: (facts: VideoFacts) => void;
  onProgress: (progress: VideoProgress) => void;
};

const text = z
  .string()
  .nullish()
  .transform((value) => value || null);
const facts = z
  .object({
    title: text,
    channel: text,
    uploader: text,
    duration: z.number().nullish(),
    thumbnail: text,
    is_live: z.boolean().nullish(),
  })
  .transform(({ title, channel, uploader, duration, thumbnail, is_live }) => ({
    title,
    channel: channel ?? uploader,
    durationSec: duration == null ? null : Math.round(duration),
    thumbnailUrl: thumbnail,
    live: is_live === true,
  }));

/** How the lines that are ours begin. */
const FACTS = "creatorscope-facts ";
const PROGRESS = "creatorscope-bytes ";
const MERGE = "creatorscope-merge";
const FILE = "creatorscope-file ";
const FIELDS = ["downloaded_bytes", "total_bytes", "total_bytes_estimate", "speed", "eta"].map(
  (field) => `%(progress.${field})s`,
);

export function fetchOptions({ folder, height, subtitles, maxBytes }: FetchVideo): string[] {
  return [
    ...["--no-playlist", "--continue", "--newline", "--progress", "--no-simulate", "--no-mtime"],
    ...["--format", "bv*+ba/b", "--merge-output-format", "mp4/mkv"],
    // `res` is the smaller side, so that a Short has its 1080 lines, too.
    ...(height === null ? [] : ["--format-sort", `res:${height}`]),
    ...["--max-filesize", String(maxBytes), "--output", join(folder, "video.%(ext)s")],
    ...["--print", `before_dl:${FACTS}%(.{title,channel,uploader,duration,thumbnail,is_live})j`],
    ...["--progress-template", `download:${PROGRESS}${FIELDS.join(" ")}`],
    ...["--print", `post_process:${MERGE}`, "--print", `after_move:${FILE}%(filepath)s`],
    ...(subtitles.length > 0 ? ["--embed-subs", "--sub-langs", subtitles.join(",")] : []),
  ];
}

/**
 * Fetches a video from its page with yt-dlp as far as the time goes: call it again with the same folder until it answers with
 * the path of the whole file. Null: there is more to come. Throws `PlatformError`.
 */
export async function fetchVideo(wanted: FetchVideo): Promise<string | null> {
  const { page, folder, until } = wanted;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const paused = new AbortController();
  let merging = false;
  let path: string | null = null;
  const onLine = (line: string): void => {
    merging ||= line.startsWith(MERGE);
    if (line.startsWith(FILE)) path = line.slice(FILE.length);
    readLine(line, wanted);
  };
  // A merge begins anew when it is stopped: it is let to its end.
  const pause = setInterval(() => !merging && Date.now() >= until.getTime() && paused.abort(), 250);
  try {
    const signal = AbortSignal.any([wanted.signal, paused.signal]);
    const result = await runYtdlp(fetchOptions(wanted), [page.url], LONGEST_MS, signal, onLine);
    wanted.signal.throwIfAborted();
    if (result.ended === "cancelled") return null;
    if (result.ended !== "exit") throw runFailure(result, page.connector, page.sentences);
    const [sentence] = errorLines(result.stderr);
    if (result.exitCode !== 0) throw failureFrom(sentence ?? "", page.connector, page.sentences);
    if (path !== null) return path;
    // Nothing else makes it pass over a video without a word.
    throw new PlatformError("not_found", page.connector, "The video is larger than a download may be.", {
      reason: "too_large",
    });
  } finally {
    clearInterval(pause);
  }
}

/** Merging a very large file takes minutes. */
const LONGEST_MS = 15 * 60_000;

function readLine(line: string, { page, onFacts, onProgress }: FetchVideo): void {
  if (line.startsWith(FACTS)) {
    onFacts(parseAnswer(page.connector, facts, parseJson(line.slice(FACTS.length), page.connector)));
  }
  if (!line.startsWith(PROGRESS)) return;
  const [bytes, total, estimate, speed, eta] = line.slice(PROGRESS.length).trim().split(" ").map(toNumber);
  const whole = (value: number | null | undefined) => (value == null ? null : BigInt(Math.round(value)));
  onProgress({
    bytes: whole(bytes) ?? 0n,
    total: whole(total ?? estimate),
    speed: whole(speed),
    etaSec: eta == null ? null : Math.round(eta),
  });
}

/** `NA` is what yt-dlp writes for unknown. */
function toNumber(word: string): number | null {
  const value = Number(word);
  return word !== "" && Number.isFinite(value) && value >= 0 ? value : null;
}
