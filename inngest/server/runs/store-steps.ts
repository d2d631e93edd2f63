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

/**
 * Stores steps under the run's lock. A result is stored once: a step that has one keeps it.
 * Answers the ids of steps that are new, and of those that have just got their result.
 */
export async function storeSteps(
  tx: Tx,
  runId: string,
  steps: readonly NewStep[],
): Promise<{ added: Set<string>; ended: string[] }> {
  if (steps.length === 0) return { added: new Set(), ended: [] };
  const { rows } = await tx.query<{ id: string; added: boolean; ended: boolean }>(
    `with given as (
       select id, name, op, opts, attempt, memo, ordinality as n
       from unnest($2::text[], $3::text[], $4::text[], $5::json[], $6::int[], $7::json[])
         with ordinality as row (id, name, op, opts, attempt, memo, ordinality)
     ), stored as (
       insert into jobs.step (run_id, id, name, op, opts, attempt, memo, ended_at)
       select $1, id, name, op, opts, attempt, memo, case when memo is not null then clock_timestamp() end from given
       on conflict (run_id, id) do update
         set memo = excluded.memo, attempt = excluded.attempt, ended_at = excluded.ended_at
         where jobs.step.memo is null and excluded.memo is not null
       returning id, xmax = 0 as added, memo is not null as ended
     ), moved as (
       update jobs.run set stack = stack || ids.ended
       from (select array_agg(given.id order by given.n) as ended
             from given join stored using (id) where stored.ended) ids
       where jobs.run.id = $1 and ids.ended is not null
     )
     select stored.id, stored.added, stored.ended from given join stored using (id) order by given.n`,
    [
      runId,
      steps.map(({ id }) => id),
      steps.map(({ name }) => name),
      steps.map(({ op }) => op),
      steps.map(({ opts }) => (opts ? JSON.stringify(opts) : null)),
      steps.map(({ attempt }) => attempt),
      steps.map(({ memo }) => memo),
    ],
  );
  return {
    added: new Set(rows.filter(({ added }) => added).map(({ id }) => id)),
    ended: rows.filter(({ ended }) => ended).map(({ id }) => id),
  };
}

export async function countPending(tx: Tx, runId: string): Promise<number> {
  const { rows } = await tx.query<{ pending: number }>(
    "select count(*)::int as pending from jobs.step where run_id = $1 and memo is null",
    [runId],
  );
  return rows[0]?.pending ?? 0;
}
