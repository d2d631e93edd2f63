import "server-only";
import type pg from "pg";

const PARTITIONED = ["VideoSnapshot", "ProfileSnapshot"] as const;
/** Months kept ready beyond the last one asked for, so that a stopped nightly job does not stop the day's parses. */
const MONTHS_AHEAD = 3;

type Queryable = Pick<pg.Pool, "query"> | Pick<pg.Client, "query">;

/**
 * Creates the monthly partitions of the snapshot tables that cover `from` to `to` and a few months after `to`.
 * Safe to repeat and to run in several processes at once. Call it before writing points of the past.
 */
export async function ensurePartitions(client: Queryable, from: Date, to: Date = from): Promise<void> {
  const months = monthsBetween(from, addMonths(to, MONTHS_AHEAD));
  for (const table of PARTITIONED) {
    const existing = await existingPartitions(client, table);
    for (const month of months) {
      if (existing.has(partitionName(table, month))) continue;
      await client.query("SELECT create_month_partition($1, $2)", [table, month.toISOString()]);
    }
  }
}

/** First instants of the UTC months from the one with `from` to the one with `to`, both included. */
export function monthsBetween(from: Date, to: Date): Date[] {
  const months: Date[] = [];
  for (let month = addMonths(from, 0); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function addMonths(at: Date, count: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count, 1));
}

/** The name that `create_month_partition` gives: `VideoSnapshot_2026_11`. */
function partitionName(table: string, month: Date): string {
  return `${table}_${month.toISOString().slice(0, 7).replace("-", "_")}`;
}

async function existingPartitions(client: Queryable, table: string): Promise<Set<string>> {
  const found = await client.query<{ name: string }>(
    `SELECT child.relname AS name FROM pg_inherits
     JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
     WHERE parent.relname = $1 AND parent.relnamespace = 'public'::regnamespace`,
    [table],
  );
  return new Set(found.rows.map((row) => row.name));
}
