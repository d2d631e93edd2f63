import type { Tx } from "@/inngest/server/store/database";

export type NewStep = {
  id: string;
  name: string;
  op: string;
  opts: Record<string, unknown> | null;
  attempt: number;
  /** JSON text of what the SDK is to be told; null while the step is not over. */
  memo: string | null;
};

export type StoredSteps = { added: Set<string>; ended: string[] };
/** SQL that answers one row when steps of run $1 may be stored; its own parameters begin at $8. */
export type Guard = { sql: string; values: unknown[] };

const held: Guard = { sql: "select id from jobs.run where id = $1", values: [] };

/**
 * Stores steps under the run's lock. A result is stored once: a step that has one keeps it.
 * Answers the ids of steps that are new, and of those that have just got their result.
 */
export async function storeSteps(tx: Tx, runId: string, steps: readonly NewStep[]): Promise<StoredSteps> {
  if (steps.length === 0) return { added: new Set(), ended: [] };
  return (await storeGuarded(tx, runId, steps, held)) ?? { added: new Set(), ended: [] };
}

/** The same in one statement with what it depends on; undefined when that does not hold. */
export async function storeGuarded(
  tx: Tx,
  runId: string,
  steps: readonly NewStep[],
  guard: Guard,
): Promise<StoredSteps | undefined> {
  const { rows } = await tx.query<{ id: string | null; added: boolean; ended: boolean }>(
    `with guard as (${guard.sql}), given as (
       select row.* from guard, unnest($2::text[], $3::text[], $4::text[], $5::json[], $6::int[], $7::json[])
         with ordinality as row (id, name, op, opts, attempt, memo, n)
     ), stored as (
       insert into jobs.step (run_id, id, name, op, opts, attempt, memo, ended_at)
       select $1, id, name, op, opts, attempt, memo, case when memo is not null then clock_timestamp() end from given
       on conflict (run_id, id) do update
         set memo = excluded.memo, attempt = excluded.attempt, ended_at = excluded.ended_at
         where jobs.step.memo is null and excluded.memo is not null
       returning id, xmax = 0 as added, memo is not null as ended
     ), changed as (
       select stored.*, given.n from stored join given using (id)
     ), moved as (
       update jobs.run set stack = stack || ids.ended
       from (select array_agg(id order by n) as ended from changed where ended) ids
       where jobs.run.id = $1 and ids.ended is not null
     )
     select changed.id, changed.added, changed.ended from guard left join changed on true order by changed.n`,
    [
      runId,
      steps.map(({ id }) => id),
      steps.map(({ name }) => name),
      steps.map(({ op }) => op),
      steps.map(({ opts }) => (opts ? JSON.stringify(opts) : null)),
      steps.map(({ attempt }) => attempt),
      steps.map(({ memo }) => memo),
      ...guard.values,
    ],
  );
  if (rows.length === 0) return undefined;
  const pick = (which: "added" | "ended") => rows.flatMap((row) => (row.id !== null && row[which] ? [row.id] : []));
  return { added: new Set(pick("added")), ended: pick("ended") };
}

export async function countPending(tx: Tx, runId: string): Promise<number> {
  const { rows } = await tx.query<{ pending: number }>(
    "select count(*)::int as pending from jobs.step where run_id = $1 and memo is null",
    [runId],
  );
  return rows[0]?.pending ?? 0;
}
