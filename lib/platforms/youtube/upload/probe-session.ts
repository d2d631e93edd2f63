import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { networkFailure } from "../../network-failure";
import { API } from "../api-errors";
import { backoffMs } from "./backoff";
import type { SessionState, TokenSource } from "./contract";
import { readSessionAnswer, refusalOf } from "./read-answer";
import { type Limits, SHORT_LIMITS, sendRequest } from "./send-request";

const TRIES = 4;
/** Asked to wait for longer, the job waits instead. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Asks a session what it has, without sending anything. It answers for as long as YouTube keeps it, also after the last byte:
 * that is how a lost answer is found again. Throws `PlatformError` when nobody answers.
 */
export async function probeSession(
  session: string,
  total: bigint,
  token: TokenSource,
  signal?: AbortSignal,
  limits: Limits = SHORT_LIMITS,
): Promise<SessionState> {
  let accessToken = await token();
  for (let turn = 1; ; turn += 1) {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      "content-length": "0",
      "content-range": `bytes */${total}`,
    };
    const failure = await sendRequest({ method: "PUT", url: session, headers, body: null, signal }, limits).then(
      (answer) => {
        const state = readSessionAnswer(answer);
        return state ?? refusalOf(answer);
      },
      (error: unknown) => networkFailure(API, error, signal),
    );
    if ("state" in failure) return failure;
    const again = failure.kind === "unavailable" || failure.kind === "rate_limited" || failure.httpStatus === 401;
    if (!again || failure.reason === "cancelled" || turn >= TRIES) throw failure;
    if (failure.httpStatus === 401) {
      accessToken = await token({ refresh: true });
      continue;
    }
    const wait = backoffMs(turn, failure.retryAt);
    if (wait > LONGEST_WAIT_MS) throw failure;
    await pause(wait, signal);
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    throw networkFailure(API, error, signal);
  }
}
