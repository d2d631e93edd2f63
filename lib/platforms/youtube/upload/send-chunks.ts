import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import type { PlatformError } from "@/lib/errors";
import { networkFailure } from "../../network-failure";
import { API } from "../api-errors";
import { backoffMs } from "./backoff";
import { FIRST_CHUNK, nextChunkSize } from "./chunk-size";
import type { SendOptions, SessionState } from "./contract";
import { probeSession } from "./probe-session";
import { readSessionAnswer, refusalOf } from "./read-answer";
import { LIMITS, type Limits, sendRequest } from "./send-request";

/** So often in a row without a byte of progress, then the job waits longer than a step can. */
const MAX_FAILURES = 6;
/** A chunk that is under way when the time is over may go on so long. */
const GRACE_MS = 20_000;

type Outcome = SessionState | { state: "doubt"; failure: PlatformError };

/**
 * Sends chunk after chunk until all is there, the time is over, or the session is gone. After any doubt the session is asked
 * first: nothing is ever sent that YouTube may have. Throws `PlatformError` when asking did not help.
 */
export async function sendChunks(options: SendOptions, limits: Limits = LIMITS): Promise<SessionState> {
  const { session, total, token, signal, until } = options;
  let confirmed = options.from;
  let size = FIRST_CHUNK;
  let failures = 0;
  while (Date.now() < until.getTime() || confirmed === options.from) {
    signal?.throwIfAborted();
    const begun = Date.now();
    const before = confirmed;
    const sent = confirmed >= total ? await probe() : await sendOne(options, confirmed, size, limits);
    const outcome = sent.state === "doubt" ? await recover(sent.failure) : sent;
    if (outcome.state !== "incomplete") return outcome;
    confirmed = outcome.received;
    await options.onProgress?.({ confirmed, inFlight: 0n });
    if (confirmed > before) {
      failures = 0;
      const last = { bytes: Number(confirmed - before), ms: Date.now() - begun };
      size = nextChunkSize(last, until.getTime() - Date.now());
    } else {
      failures += 1;
      if (failures >= MAX_FAILURES) throw stuck(sent);
      if (Date.now() >= until.getTime()) break;
      if (sent.state !== "doubt") await delay(backoffMs(failures), undefined, signal ? { signal } : {});
    }
  }
  return { state: "incomplete", received: confirmed };

  async function probe(): Promise<SessionState> {
    return probeSession(session, total, token, signal, limits);
  }
  async function recover(failure: PlatformError): Promise<SessionState> {
    if (failure.reason === "cancelled") throw failure;
    if (failure.httpStatus === 401) await token({ refresh: true });
    else {
      const wait = backoffMs(failures + 1, failure.retryAt);
      if (Date.now() + wait > until.getTime() + GRACE_MS) throw failure;
      await delay(wait, undefined, signal ? { signal } : {});
    }
    return probe();
  }
}

const stuck = (sent: Outcome): PlatformError =>
  sent.state === "doubt" ? sent.failure : networkFailure(API, new Error("YouTube keeps none of the bytes."));

/** One chunk. Whatever its end leaves open is `doubt`. */
async function sendOne(options: SendOptions, start: bigint, size: number, limits: Limits): Promise<Outcome> {
  const { session, total, signal, until } = options;
  const next = start + BigInt(size);
  const end = (next < total ? next : total) - 1n;
  const late = AbortSignal.timeout(Math.max(GRACE_MS, until.getTime() - Date.now() + GRACE_MS));
  const accessToken = await options.token();
  const body = await options.open({ start, end });
  let inFlight = 0;
  let told = Date.now();
  let telling: Promise<void> | undefined;
  try {
    const answer = await sendRequest(
      {
        method: "PUT",
        url: session,
        headers: {
          authorization: `Bearer ${accessToken}`,
          "content-type": options.contentType,
          "content-length": String(end - start + 1n),
          "content-range": `bytes ${start}-${end}/${total}`,
        },
        body,
        signal: signal ? AbortSignal.any([signal, late]) : late,
        onSent: (bytes) => {
          inFlight += bytes;
          if (Date.now() - told < 500) return;
          told = Date.now();
          telling = options.onProgress?.({ confirmed: start, inFlight: BigInt(inFlight) });
          // Its failure is thrown below; until then nobody else may end the process over it.
          telling?.catch(() => undefined);
        },
      },
      limits,
    );
    await telling;
    return readSessionAnswer(answer) ?? { state: "doubt", failure: refusalOf(answer) };
  } catch (error) {
    return { state: "doubt", failure: networkFailure(API, error, signal) };
  }
}
