import "server-only";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DownloadError, SourceBroke } from "./download-error";
import { type DownloadState, openDownload, saveState } from "./download-state";
import { type Opened, openSource } from "./open-source";
import { PrivateAddressError } from "./public-address";
import { rangeHeaders, readRangeAnswer } from "./read-range-answer";
import { writeBehind } from "./write-behind";

export type DownloadOptions = {
  url: string;
  /** of the partial file; what is known of it lies beside it, in `path.json` */
  path: string;
  /** no new bytes are read after this: the next call goes on from there */
  until: Date;
  signal?: AbortSignal;
  maxBytes: number;
  /** of the whole download, over all calls */
  timeoutSec: number;
  allowPrivateHosts: boolean;
  /** a connection that says nothing for so long is given up; 30 s unless said */
  idleMs?: number;
  /** failures in a row that brought no byte; 5 unless said */
  maxFailures?: number;
  /** the file's size became known, or changed; throw to refuse it */
  onTotal?: (total: number) => Promise<void>;
  /** with every chunk: must be quick; throw to stop for good */
  onBytes?: (received: number, chunk: Buffer) => void;
  /** the first answer's headers: a name may be in `content-disposition` */
  onHead?: (headers: Record<string, string | string[] | undefined>, url: URL) => void;
};

export type Downloaded = { done: boolean; received: number; total: number | null };

const IDLE_MS = 30_000;
const FIRST_WAIT_MS = 500;
const MAX_FAILURES = 5;
/** Longer timers end at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Fetches a file into `path`, over several calls if need be: after a cut it asks for the rest (`Range`, `If-Range`), and begins
 * anew when the source has another file by then or knows no ranges. Throws `DownloadError`, or the signal's reason within moments.
 */
export async function rangedDownload(options: DownloadOptions): Promise<Downloaded> {
  await mkdir(dirname(options.path), { recursive: true, mode: 0o700 });
  let { state, received } = await openDownload(options.path, options.url, Date.now());
  let failures = 0;
  for (;;) {
    options.signal?.throwIfAborted();
    if (state.total !== null && received === state.total) return { done: true, received, total: state.total };
    const end = endOf(state, options);
    if (Date.now() >= end) return { done: false, received, total: state.total };
    const before = received;
    let failure = new DownloadError("source_inconsistent", "The source's answers do not fit together.", false);
    try {
      const result = await transfer(state, received, end, options);
      ({ state, received } = result);
      if (result.isWhole) return { done: true, received, total: received };
    } catch (error) {
      options.signal?.throwIfAborted();
      failure = toFailure(error);
      if (!failure.retryable) throw failure;
      ({ state, received } = await openDownload(options.path, options.url, state.startedAt));
    }
    failures = received > before ? 0 : failures + 1;
    if (failures >= (options.maxFailures ?? MAX_FAILURES)) throw failure;
    await rest(failure, failures, end, options);
  }
}

type Transferred = { state: DownloadState; received: number; isWhole: boolean };

async function transfer(
  state: DownloadState,
  received: number,
  stepEnd: number,
  options: DownloadOptions,
): Promise<Transferred> {
  const opened = await openSource(options.url, { ...options, headers: rangeHeaders(state, received) });
  const { answer, url } = opened;
  try {
    const read = readRangeAnswer(answer, state, received);
    if (read.do === "complete") return { state, received, isWhole: true };
    if (read.do === "restart") return { state: await restart(options, state), received: 0, isWhole: false };
    options.onHead?.(answer.headers, url);
    const { total } = read.state;
    if ((total ?? 0) > options.maxBytes) throw tooLarge(options.maxBytes);
    if (total !== null && total !== state.total) await options.onTotal?.(total);
    const end = read.length === null ? null : read.start + read.length;
    const position = await receive(opened, { ...read, end }, stepEnd, options);
    // Without a length, the orderly end of the body is the only sign of the file's.
    if (end === null) return { state: { ...read.state, total: position }, received: position, isWhole: true };
    return { state: read.state, received: position, isWhole: false };
  } finally {
    answer.destroy();
  }
}

async function receive(
  opened: Opened,
  { state, start, end }: { state: DownloadState; start: number; end: number | null },
  stepEnd: number,
  options: DownloadOptions,
): Promise<number> {
  const file = await open(options.path, start > 0 ? "r+" : "w", 0o600);
  const guard = watch(options, stepEnd, (reason) => opened.answer.destroy(new Error(reason)));
  const onBytes = (at: number, chunk: Buffer) => {
    guard.seen();
    if (at > options.maxBytes) throw tooLarge(options.maxBytes);
    options.onBytes?.(at, chunk);
  };
  try {
    await saveState(options.path, state);
    return await writeBehind(opened, file, { position: start, end, onBytes });
  } finally {
    guard.end();
    await file.close();
  }
}

async function restart(options: DownloadOptions, state: DownloadState): Promise<DownloadState> {
  const anew = { ...state, etag: null, lastModified: null, total: null };
  await (await open(options.path, "w", 0o600)).close();
  await saveState(options.path, anew);
  return anew;
}

/** Ends a transfer that says nothing for too long, and every one when its step is over. */
function watch(
  options: DownloadOptions,
  stepEnd: number,
  stop: (reason: string) => void,
): { seen: () => void; end: () => void } {
  const patience = options.idleMs ?? IDLE_MS;
  let last = performance.now();
  const look = () => {
    if (performance.now() - last > patience) stop("The source fell silent.");
  };
  const idle = setInterval(look, Math.min(1_000, patience / 4));
  const over = setTimeout(() => stop("The step is over."), Math.min(stepEnd - Date.now(), MAX_TIMER_MS));
  return {
    seen: () => {
      last = performance.now();
    },
    end: () => {
      clearInterval(idle);
      clearTimeout(over);
    },
  };
}

/** When this call has to stop reading: at its own end, or at the whole download's. */
function endOf(state: DownloadState, { timeoutSec, until }: DownloadOptions): number {
  const last = state.startedAt + timeoutSec * 1_000;
  if (Date.now() >= last) {
    throw new DownloadError("download_timeout", `The download took longer than ${timeoutSec} s.`, false);
  }
  return Math.min(until.getTime(), last);
}

const tooLarge = (maxBytes: number) =>
  new DownloadError("download_too_large", `The file is larger than ${(maxBytes / 2 ** 30).toFixed(1)} GiB.`, false);

/** What is not the source's doing (our disk, a refusal of the caller's) goes up as it is. */
function toFailure(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  if (error instanceof PrivateAddressError) {
    return new DownloadError("source_private", "The address leads into a private network.", false, { cause: error });
  }
  if (!(error instanceof SourceBroke)) throw error;
  return new DownloadError("source_unreachable", "The connection to the source broke.", true, { cause: error });
}

async function rest(failure: DownloadError, failures: number, end: number, { signal }: DownloadOptions): Promise<void> {
  if (failures === 0) return;
  const wait = failure.retryAfterSec === null ? FIRST_WAIT_MS * 2 ** (failures - 1) : failure.retryAfterSec * 1_000;
  await pause(Math.max(0, Math.min(wait, end - Date.now())), undefined, signal ? { signal } : {});
}
