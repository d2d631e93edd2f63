import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import { parseAnswer } from "../http-client";
import { type ProcessResult, runProcess } from "../run-process";
import { failureFrom, runFailure, YTDLP } from "./ytdlp-errors";
import { type Info, info, type Listing, listing } from "./ytdlp-schemas";

/** Releases from this one on want a JavaScript runtime for YouTube and have the option that names it. */
const JS_RUNTIMES_SINCE = "2025.11.12";

const versions = new Map<string, Promise<string | null>>();

/** `2026.08.19`, or null where the tool is absent or answers something else. Asked once per path. */
export function ytdlpVersion(path = env().YTDLP_PATH): Promise<string | null> {
  const known = versions.get(path) ?? askVersion(path);
  versions.set(path, known);
  return known;
}

async function askVersion(path: string): Promise<string | null> {
  const result = await runProcess({ file: path, args: ["--version"], timeoutMs: 20_000 });
  return /^\d{4}\.\d{2}\.\d{2}/.exec(result.stdout.trim())?.[0] ?? null;
}

export const takesJsRuntimes = (version: string | null): boolean => version !== null && version >= JS_RUNTIMES_SINCE;

/** What every run gets: no configuration of the machine, no prompts, no endless retries. The address follows `--`. */
export function ytdlpArguments(options: readonly string[], urls: readonly string[], version: string | null): string[] {
  for (const url of urls) {
    if (!/^https?:\/\//.test(url))
      throw new PlatformError("unexpected_response", YTDLP, "Only http addresses are read.");
  }
  return [
    "--ignore-config",
    ...(options.includes("--progress") ? [] : ["--no-progress"]),
    "--no-cache-dir",
    "--socket-timeout",
    "20",
    "--retries",
    "1",
    "--extractor-retries",
    "1",
    ...(takesJsRuntimes(version) ? ["--js-runtimes", `node:${process.execPath}`] : []),
    ...options,
    "--",
    ...urls,
  ];
}

/** One run of yt-dlp, for any platform. */
export async function runYtdlp(
  options: readonly string[],
  urls: readonly string[],
  timeoutMs: number,
  signal?: AbortSignal,
  onLine?: (line: string) => void,
): Promise<ProcessResult> {
  const file = env().YTDLP_PATH;
  const version = await ytdlpVersion(file);
  return runProcess({
    file,
    args: ytdlpArguments(options, urls, version),
    timeoutMs,
    signal,
    ...(onLine ? { onLine } : {}),
  });
}

/** One line of `-j` or `-J`. */
export function parseJson(line: string, connector = YTDLP): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PlatformError("unexpected_response", connector, "yt-dlp wrote something that is not JSON.");
  }
}

/** A channel, tab or playlist with at most `limit` entries, each as short as the list tells it. */
export async function readListing(url: string, limit: number, signal?: AbortSignal): Promise<Listing> {
  const options = [
    "-J",
    "--flat-playlist",
    "--playlist-end",
    String(limit),
    "--extractor-args",
    "youtubetab:approximate_date",
  ];
  const result = await runYtdlp(options, [url], 55_000, signal);
  const line = result.stdout.trim();
  if (result.ended !== "exit" || line === "" || line === "null") throw runFailure(result);
  return parseAnswer(YTDLP, listing, parseJson(line));
}

export type VideoRun = { infos: Info[]; failures: PlatformError[] };

/** Several videos in full, one JSON line each; those that fail are told apart by stderr, the others still count. */
export async function readVideos(urls: string[], timeoutMs: number, signal?: AbortSignal): Promise<VideoRun> {
  const result = await runYtdlp(
    ["-j", "--no-playlist", "--ignore-errors", "--ignore-no-formats-error"],
    urls,
    timeoutMs,
    signal,
  );
  const lines = result.stdout.split("\n").filter((line) => line.trim().startsWith("{"));
  if (lines.length === 0 && (result.ended !== "exit" || !/^ERROR:/m.test(result.stderr))) throw runFailure(result);
  const infos = lines.map((line) => parseAnswer(YTDLP, info, parseJson(line)));
  const failures = [...result.stderr.matchAll(/^ERROR:\s*(.*)$/gm)].map((match) => failureFrom(match[1] ?? ""));
  return { infos, failures };
}
