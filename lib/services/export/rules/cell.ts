/** What a cell may hold. A list is an array in JSON and joined by commas elsewhere; unknown is null. */
export type Cell = string | number | boolean | null | readonly string[];

/** `count`: an integer, as a decimal string beyond 2^53. `time`: ISO text of an instant. `date`: a civil day. */
export type ColumnKind = "text" | "count" | "number" | "flag" | "time" | "date" | "list";

export type Column = { name: string; kind: ColumnKind };

export const FORMATS = ["csv", "xlsx", "json"] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** A list as the text of one cell. */
export const joinList = (list: readonly string[]): string => list.join(", ");

export const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);
