import type { Tx } from "@/inngest/server/store/database";

/** Remembers keys for 24 hours; answers those that were not remembered before. */
export async function claimKeys(tx: Tx, wanted: readonly { key: string; value: string }[]): Promise<Set<string>> {
  const once = new Map(wanted.map(({ key, value }) => [key, value] as const).reverse());
  const keys = [...once.keys()].sort();
  const { rows } = await tx.query<{ key: string }>(
    `insert into jobs.seen (key, value, expires_at)
     select key, value, now() + interval '24 hours' from unnest($1::text[], $2::text[]) as row (key, value)
     on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at
       where jobs.seen.expires_at < now()
     returning key`,
    [keys, keys.map((key) => once.get(key))],
  );
  return new Set(rows.map(({ key }) => key));
}
