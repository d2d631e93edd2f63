import type { Limit } from "@/inngest/server/limits/limits-of";
import type { Tx } from "@/inngest/server/store/database";
import { type Call, type Sending, workSchema } from "@/inngest/server/store/queue";

const lock = (tx: Tx, key: string) => tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [key]);

async function taken(tx: Tx, key: string, except: string): Promise<number> {
  const { rows } = await tx.query<{ taken: number }>(
    "select count(*)::int as taken from jobs.slot where key = $1 and job_id <> $2",
    [key, except],
  );
  return rows[0]?.taken ?? 0;
}

/** Takes a place under each limit, all or none; answers the key that has none free. Keys are locked in one order. */
export async function takeSlots(tx: Tx, limits: readonly Limit[], jobId: string): Promise<string | undefined> {
  for (const { key } of limits) await lock(tx, key);
  for (const { key, limit } of limits) if ((await taken(tx, key, jobId)) >= limit) return key;
  await tx.query(
    "insert into jobs.slot (key, job_id) select key, $2 from unnest($1::text[]) as key on conflict do nothing",
    [limits.map(({ key }) => key), jobId],
  );
  return undefined;
}

/** Lets a call stand in line for a key; one that stood there before keeps its place. */
export async function standInLine(tx: Tx, key: string, call: Call): Promise<void> {
  await tx.query(
    call.place === undefined
      ? "insert into jobs.line (key, call) values ($1, $2)"
      : "insert into jobs.line (key, call, place) values ($1, $2, $3)",
    call.place === undefined ? [key, JSON.stringify(call)] : [key, JSON.stringify(call), call.place],
  );
}

/** Gives a settled delivery's places up, and calls in as many from the line as there is room for. */
export async function releaseSlots(tx: Tx, limits: readonly Limit[], jobId: string): Promise<Sending[]> {
  const sendings: Sending[] = [];
  for (const { key } of limits) await lock(tx, key);
  await tx.query("delete from jobs.slot where job_id = $1", [jobId]);
  for (const { key, limit } of limits) {
    const free = limit - (await taken(tx, key, jobId));
    if (free <= 0) continue;
    const { rows } = await tx.query<{ place: string; call: object }>(
      `delete from jobs.line where place in (select place from jobs.line where key = $1 order by place limit $2)
       returning place::text, call`,
      [key, free],
    );
    for (const row of rows) {
      const work = workSchema.parse({ ...row.call, place: row.place });
      if (work.kind === "call") sendings.push({ work });
    }
  }
  return sendings;
}
