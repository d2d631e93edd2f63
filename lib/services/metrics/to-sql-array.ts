/** A list of ids or counters as the text of a PostgreSQL array: one parameter, far cheaper to send and to read than one a value. */
export const toSqlArray = (list: readonly (string | bigint | number | null)[]): string =>
  `{${list.map((value) => value ?? "NULL").join(",")}}`;
