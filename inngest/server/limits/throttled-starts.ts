import { parseSpan } from "@/inngest/server/protocol/durations";
import { keyOf } from "@/inngest/server/protocol/expression";
import type { Start } from "@/inngest/server/runs/start";
import type { Tx } from "@/inngest/server/store/database";

/** When each start may happen: `throttle` spaces them evenly over its period, `burst` of them at once (GCRA). */
export async function throttledStarts(tx: Tx, starts: readonly Start[], now: number): Promise<(Date | undefined)[]> {
  const keys = starts.map(({ function: fn, event }) => {
    const throttle = fn.config.throttle;
    return throttle && `${fn.id}:${throttle.key ? keyOf(throttle.key, { event }) : ""}`;
  });
  const wanted = [...new Set(keys.filter((key) => key !== undefined))].sort();
  if (wanted.length === 0) return starts.map(() => undefined);
  await tx.query(
    "insert into jobs.throttle (key, next_at) select key, now() from unnest($1::text[]) as key on conflict do nothing",
    [wanted],
  );
  const { rows } = await tx.query<{ key: string; next_at: Date }>(
    "select key, next_at from jobs.throttle where key = any($1) order by key for update",
    [wanted],
  );
  const nextAt = new Map(rows.map((row) => [row.key, row.next_at.getTime()]));
  const result = starts.map(({ function: fn }, index) => {
    const throttle = fn.config.throttle;
    const key = keys[index];
    if (!throttle || key === undefined) return undefined;
    const spacing = (parseSpan(throttle.period) ?? 0) / throttle.limit;
    const next = nextAt.get(key) ?? now;
    const at = Math.max(now, next - (Math.max(1, throttle.burst ?? 1) - 1) * spacing);
    nextAt.set(key, Math.max(next, at) + spacing);
    return new Date(at);
  });
  await tx.query(
    `update jobs.throttle set next_at = row.next_at
     from unnest($1::text[], $2::timestamptz[]) as row (key, next_at) where jobs.throttle.key = row.key`,
    [[...nextAt.keys()], [...nextAt.values()].map((at) => new Date(at))],
  );
  return result;
}
