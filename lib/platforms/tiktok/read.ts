import "server-only";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { parseAnswer } from "../http-client";
import type { ProcessResult } from "../run-process";
import { errorLines, failureFrom, runFailure } from "../youtube/ytdlp-errors";
import { parseJson, runYtdlp } from "../youtube/ytdlp-run";
import { SAME_PAGE, TIKTOK, TIKTOK_SENTENCES } from "./errors";
import { type TiktokInfo, tiktokInfo } from "./schemas";

const LIST_TIMEOUT_MS = 55_000;

const failure = (result: ProcessResult): PlatformError => runFailure(result, TIKTOK, TIKTOK_SENTENCES);

const itemsOf = (stdout: string): TiktokInfo[] =>
  stdout
    .split("\n")
    // A run that was ended writes half a line last.
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => parseAnswer(TIKTOK, tiktokInfo, parseJson(line, TIKTOK)));

/** Up to where the first video comes a second time: from there on a page repeats. */
function untilRepeated(items: TiktokInfo[]): TiktokInfo[] {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) return items.slice(0, index);
    seen.add(id);
  }
  return items;
}

export const listingOptions = (limit: number): string[] => [
  "-j",
  "--flat-playlist",
  "--lazy-playlist",
  "--playlist-end",
  String(limit),
];

/**
 * An account's newest videos with their numbers, at most `limit`. Entries are written as they come, so that a page that
 * repeats, or a list that never ends, costs only what would have come after it.
 */
export async function readAccount(url: string, limit: number, signal?: AbortSignal): Promise<TiktokInfo[]> {
  const result = await runYtdlp(listingOptions(limit), [url], LIST_TIMEOUT_MS, signal);
  if (result.ended !== "exit" && result.ended !== "timeout") throw failure(result);
  const items = untilRepeated(itemsOf(result.stdout));
  const [sentence] = errorLines(result.stderr);
  if (result.ended === "timeout" || sentence) {
    const failed = result.ended === "timeout" ? failure(result) : failureFrom(sentence ?? "", TIKTOK, TIKTOK_SENTENCES);
    const ends = failed.reason === SAME_PAGE || failed.reason === "timeout";
    if (!ends || items.length === 0) throw failed;
    log().warn({ url, videos: items.length, reason: failed.reason }, "the list of an account ended early");
  } else if (result.exitCode !== 0 && items.length === 0) throw failure(result);
  if (items.length === 0 && result.stdout.trim() !== "") {
    throw new PlatformError("unexpected_response", TIKTOK, "yt-dlp wrote something that is not JSON.");
  }
  return items.slice(0, limit);
}

/** Single videos in full; those that fail are told apart by stderr, the others still count. */
export async function readVideos(
  urls: string[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<{ items: TiktokInfo[]; failures: PlatformError[] }> {
  const options = ["-j", "--no-playlist", "--ignore-errors", "--ignore-no-formats-error"];
  const result = await runYtdlp(options, urls, timeoutMs, signal);
  const items = itemsOf(result.stdout);
  const failures = errorLines(result.stderr).map((line) => failureFrom(line, TIKTOK, TIKTOK_SENTENCES));
  if (items.length === 0 && failures.length === 0) throw failure(result);
  return { items, failures };
}
