import type { Cell, Column } from "./cell";

/** One row as a JSON object with the API's names. Lone surrogates, which no reader could decode, become U+FFFD. */
export function jsonRow(columns: readonly Column[], cells: readonly Cell[]): string {
  const members = columns.map(({ name }, index) => `${JSON.stringify(name)}:${JSON.stringify(sane(cells[index]))}`);
  return `{${members.join(",")}}`;
}

function sane(cell: Cell | undefined): Cell {
  return typeof cell === "string" ? cell.toWellFormed() : (cell ?? null);
}
