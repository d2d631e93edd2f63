import { writeSync } from "node:fs";
import pg from "pg";
import { z } from "zod";

/** A statement of the pipeline at which the process ends: an entry of an upload's trail, or another write. */
export const killArm = z.object({
  /** the type of the entry, or `status` */
  event: z.string().optional(),
  /** the state that a `status` entry leads to */
  to: z.string().optional(),
  /** a part of another statement */
  sql: z.string().optional(),
  /** before it is committed, or right after */
  when: z.enum(["before", "after"]),
});
export type KillArm = z.output<typeof killArm>;

const statement = z.union([
  z.string().transform((text) => ({ text, values: [] as unknown[] })),
  z.looseObject({ text: z.string(), values: z.array(z.unknown()).default([]) }),
]);

let armed: KillArm | undefined;
const inTransaction = new WeakSet<object>();
const dueAtCommit = new WeakSet<object>();

/** The next such statement is this process's last. */
export function armKill(arm: KillArm): void {
  armed = arm;
}

function die(): never {
  writeSync(1, "dying\n");
  process.kill(process.pid, "SIGKILL");
  for (;;);
}

/** What an INSERT writes into a column. */
function written(text: string, values: unknown[], column: string): unknown {
  const columns = /INSERT INTO [^(]+\(([^)]+)\)/.exec(text)?.[1]?.split(",") ?? [];
  return values[columns.map((name) => name.trim()).indexOf(`"${column}"`)];
}

function matches(text: string, values: unknown[]): boolean {
  if (!armed) return false;
  if (armed.sql !== undefined) return text.includes(armed.sql);
  if (!text.includes('INSERT INTO "public"."UploadEvent"')) return false;
  if (written(text, values, "type") !== armed.event) return false;
  return armed.to === undefined || written(text, values, "to") === armed.to;
}

const query = pg.Client.prototype.query;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]): unknown {
    const { text, values } = statement.catch({ text: "", values: [] }).parse(args[0]);
    if (/^BEGIN/i.test(text)) inTransaction.add(this);
    const isDue = matches(text, values);
    if (isDue && inTransaction.has(this)) dueAtCommit.add(this);
    const ends = /^(COMMIT|ROLLBACK)/i.test(text);
    const now = (isDue && !inTransaction.has(this)) || (/^COMMIT/i.test(text) && dueAtCommit.has(this));
    if (ends) inTransaction.delete(this);
    if (ends) dueAtCommit.delete(this);
    if (now && armed?.when === "before") die();
    // A pool hears the answer by a callback, a client of a transaction by a promise.
    if (now && typeof args.at(-1) === "function") args[args.length - 1] = die;
    const answer: unknown = Reflect.apply(query, this, args);
    return now && answer instanceof Promise ? answer.then(die) : answer;
  },
});
