import "server-only";
import { createHash } from "node:crypto";

/** Shorter statements are planned in less time than it takes to tell them apart. */
const LONG = 3_000;
/** In the text of a shorter statement: planning it takes longer than running it, as it reads many partitions a few times each. */
export const PLANNED_ONCE = "/* planned once */";
/** Texts are written by us and differ by their filters alone; should one list its values, it does not fill the memory. */
const MOST = 200;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a long statement: planning one over many partitions costs more than
 * running it for one profile. Unnamed (empty): planned each time.
 */
export function statementName({ sql }: { sql: string }): string {
  if (sql.length < LONG && !sql.includes(PLANNED_ONCE)) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST) return "";
  const name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
  names.set(sql, name);
  return name;
}
