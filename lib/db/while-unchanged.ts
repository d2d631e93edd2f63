import "server-only";
import type pg from "pg";
import { pool } from "./client";

/** More questions than these are not asked of one state of the database. */
const MOST = 50;

type Kept = { state: string; answers: Map<string, Promise<unknown>> };
const kept = new WeakMap<pg.Pool, Kept>();

/**
 * What `read` answers, or what it answered to the same `question` when no transaction has ended since: two equal snapshots of
 * PostgreSQL see the same rows, so that a write of whatever process is seen at once. `question` names all that `read` depends
 * on beside the rows. Not for use inside a transaction: a snapshot does not tell its own writes.
 */
export async function whileUnchanged<T>(question: string, read: () => Promise<T>): Promise<T> {
  const answers = answersOf(await currentState());
  const known = answers.get(question);
  if (known) return known as Promise<T>;
  const asked = read();
  if (answers.size < MOST) answers.set(question, asked);
  try {
    return await asked;
  } catch (error) {
    answers.delete(question);
    throw error;
  }
}

/** Which transactions have ended, as PostgreSQL tells it: `xmin:xmax:those in progress`. */
async function currentState(): Promise<string> {
  const { rows } = await pool().query<{ state: string }>("SELECT pg_current_snapshot()::text AS state");
  return rows[0]?.state ?? "";
}

function answersOf(state: string): Kept["answers"] {
  const known = kept.get(pool());
  if (known?.state === state) return known.answers;
  const fresh: Kept = { state, answers: new Map() };
  kept.set(pool(), fresh);
  return fresh.answers;
}
