/** Whether the first row of a table names its columns: no cell is empty, repeated, a number or a date. */
export function detectHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim());
  if (new Set(names).size !== names.length) return false;
  return names.every((name) => name !== "" && !/^[\d\s.,:/%+-]+$/.test(name) && !/^\d{4}-\d{2}-\d{2}/.test(name));
}

/** Names for the columns of a table without a header: `column 1`, `column 2` … */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `column ${index + 1}`);
}
