import "server-only";
import type { SendOptions, SessionState } from "./contract";
import { pulse } from "./pulse";
import { readSessionAnswer, refusalOf } from "./read-answer";
import { type Limits, sendRequest } from "./send-request";

/** How a chunk ended: as the answer says, or in doubt. */
export type Outcome = SessionState | { state: "doubt"; error: unknown };

type Chunk = { start: bigint; size: number; deadline: Date };

/** Sends one chunk. What the storage or the caller throws is thrown; whatever else its end leaves open is `doubt`. */
export async function sendOne(options: SendOptions, chunk: Chunk, limits: Limits): Promise<Outcome> {
  const { session, total, signal } = options;
  const { start } = chunk;
  const next = start + BigInt(chunk.size);
  const end = (next < total ? next : total) - 1n;
  const length = Number(end - start) + 1;
  const accessToken = await options.token();
  const stream = await options.open({ start, end });
  const own = new AbortController();
  let refused: { error: unknown } | undefined;
  const telling = pulse(options, start, (error) => {
    refused = { error };
    own.abort(error);
  });
  const late = AbortSignal.timeout(Math.max(1, chunk.deadline.getTime() - Date.now()));
  const headers = {
    authorization: `Bearer ${accessToken}`,
    "content-type": options.contentType,
    "content-length": String(length),
    "content-range": `bytes ${start}-${end}/${total}`,
  };
  const request = {
    method: "PUT",
    url: session,
    headers,
    body: { stream, length },
    signal: AbortSignal.any([own.signal, late, ...(signal ? [signal] : [])]),
    onSent: telling.sent,
  } as const;
  const outcome = await sendRequest(request, limits)
    .then((answer): Outcome => readSessionAnswer(answer) ?? { state: "doubt", error: refusalOf(answer) })
    .catch((error: unknown): Outcome => ({ state: "doubt", error }));
  await telling.settled();
  if (refused) throw refused.error;
  return outcome;
}
