import type { IncomingMessage } from "node:http";
import { UNIT } from "./upload-range";
import type { UploadSession } from "./upload-state";

/** Keeps bytes in whole units; the rest waits for the next, and is lost when the connection ends before. */
function keep(session: UploadSession, chunk: Buffer): void {
  session.pending.push(chunk);
  const waiting = session.pending.reduce((sum, one) => sum + one.length, 0);
  const whole = session.received + waiting === session.total ? waiting : Math.floor(waiting / UNIT) * UNIT;
  if (whole === 0) return;
  const all = Buffer.concat(session.pending);
  session.hash.update(all.subarray(0, whole));
  session.received += whole;
  session.pending = whole < all.length ? [all.subarray(whole)] : [];
}

type Wish = {
  /** what the session has of the body already */
  skip: number;
  /** at most so much of it is kept */
  limit: number;
  cutAfter: number | null;
};

/**
 * Reads a body into the session, hashing as it comes. False: the connection broke, or a newer request has the session. It
 * always reads to the end, for an answer before the end may be lost on its way.
 */
export async function keepBody(session: UploadSession, request: IncomingMessage, wish: Wish): Promise<boolean> {
  const { turn } = session;
  let seen = 0;
  session.pending = [];
  try {
    for await (const raw of request) {
      const chunk: Buffer = raw;
      if (session.turn !== turn) return false;
      const from = Math.max(0, wish.skip - seen);
      const to = Math.max(from, wish.limit - seen);
      if (from < chunk.length && to > from) keep(session, chunk.subarray(from, to));
      seen += chunk.length;
      if (wish.cutAfter !== null && seen >= wish.cutAfter) return false;
    }
  } catch (error) {
    if (request.destroyed) return false;
    throw error;
  }
  return session.turn === turn && request.complete;
}
