import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { AppError, PlatformError } from "@/lib/errors";
import { networkFailure } from "../../network-failure";
import { API } from "../api-errors";
import { backoffMs } from "./backoff";
import { FIRST_CHUNK, nextChunkSize } from "./chunk-size";
import type { SendOptions, SessionState } from "./contract";
import { probeSession } from "./probe-session";
import { SourceError } from "./pump-body";
import { type Outcome, sendOne } from "./send-one";
import { LIMITS, type Limits } from "./send-request";

/** So often in a row without a byte of progress, then the job waits longer than a step can. */
const MAX_FAILURES = 6;

/**
 * Sends chunk after chunk until all is there, the time is over, or the session is gone; at least one chunk. After any doubt
 * the session is asked first: nothing is sent that YouTube has. Throws `PlatformError` when asking did not help (`cancelled`
 * after an abort), `AppError` when storage fails again and again, and what `open`, `token` and `onProgress` throw.
 */
export async function sendChunks(options: SendOptions, limits: Limits = LIMITS): Promise<SessionState> {
  try {
    return await untilDone(options, limits);
  } catch (error) {
    throw options.signal?.aborted ? networkFailure(API, error, options.signal) : error;
  }
}

async function untilDone(options: SendOptions, limits: Limits): Promise<SessionState> {
  const { total, until, signal } = options;
  const deadline = new Date(until.getTime() + limits.graceMs);
  let confirmed = options.from;
  let size = FIRST_CHUNK;
  let failures = 0;
  let last: unknown;
  do {
    signal?.throwIfAborted();
    const begun = Date.now();
    const sent = confirmed < total ? await sendOne(options, { start: confirmed, size, deadline }, limits) : pending();
    if (sent.state === "doubt") await calm(sent.error, failures, options);
    const now = sent.state === "doubt" ? await ask(options) : sent;
    if (now.state !== "incomplete") return now;
    const gained = now.received - confirmed;
    confirmed = now.received;
    await options.onProgress?.({ confirmed, inFlight: 0n });
    if (gained > 0n) {
      failures = 0;
      last = undefined;
      size = nextChunkSize({ bytes: Number(gained), ms: Date.now() - begun }, until.getTime() - Date.now());
      continue;
    }
    failures += 1;
    size = FIRST_CHUNK;
    last = sent.state === "doubt" ? sent.error : keepsNothing();
    if (failures >= MAX_FAILURES) throw failureOf(last);
    if (sent.state !== "doubt") await calm(last, failures, options);
  } while (Date.now() < until.getTime());
  if (last !== undefined && confirmed <= options.from) throw failureOf(last);
  return { state: "incomplete", received: confirmed };
}

const ask = ({ session, total, token, signal }: SendOptions) => probeSession(session, total, token, signal);

/** Everything is there, but YouTube has not said what it made of it. */
const pending = (): Outcome => ({
  state: "doubt",
  error: new PlatformError("unavailable", API, "YouTube has all bytes, but names no video.", { reason: "no_video" }),
});
const keepsNothing = () =>
  new PlatformError("unavailable", API, "YouTube keeps none of the bytes that are sent.", { reason: "keeps_nothing" });

function failureOf(error: unknown): Error {
  if (error instanceof PlatformError) return error;
  if (!(error instanceof SourceError)) return networkFailure(API, error);
  if (error.cause instanceof AppError) return error.cause;
  return new AppError("unavailable", error.message, { code: "storage_unreadable", cause: error.cause });
}

/** Waits before the session is asked: as long as YouTube wishes, else a little longer each time, never past the end. */
async function calm(error: unknown, failures: number, { token, signal, until }: SendOptions): Promise<void> {
  signal?.throwIfAborted();
  const refusal = error instanceof PlatformError ? error : undefined;
  if (refusal?.httpStatus === 401) {
    await token({ refresh: true });
    return;
  }
  const left = until.getTime() - Date.now();
  const wait = backoffMs(failures, refusal?.retryAt);
  if (refusal?.retryAt && wait > left) throw refusal;
  if (wait < left) await delay(wait, undefined, signal ? { signal } : {});
}
