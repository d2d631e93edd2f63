/** Rows for `jsonb_to_recordset`: counters as text, since JSON numbers would lose digits; times as ISO text; nulls left out. */
export function toSqlJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? value.toString() : (value ?? undefined)));
}
