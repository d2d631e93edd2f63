import { RowError } from "./row-reasons";

const UNKNOWN = new Set(["", "na", "n/a", "nan", "null", "none", "-", "–", "—", "hidden", "unknown"]);
const MAX = 2n ** 63n - 1n;

/** A counter as files write it: digits, digits grouped by threes, or with `.0`. Null where the file says it does not know. */
export function parseCount(text: string, column: string): bigint | null {
  const value = text.trim();
  if (UNKNOWN.has(value.toLowerCase())) return null;
  const digits = /^\d+$/.test(value) ? value : ungrouped(value);
  if (digits === null) throw new RowError("not_a_number", { column, value: shown(value) });
  const count = BigInt(digits);
  if (count > MAX) throw new RowError("too_large", { column, value: shown(value) });
  return count;
}

function ungrouped(value: string): string | null {
  const whole = value.replace(/[.,]0+$/, "");
  if (/^\d+$/.test(whole)) return whole;
  if (/^\d{1,3}([,. _\u00a0\u202f'])\d{3}(\1\d{3})*$/.test(value)) return value.replace(/\D/g, "");
  return null;
}

/** A value in a reason: short, on one line. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
