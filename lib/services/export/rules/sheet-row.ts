import { type Cell, type Column, isList, joinList } from "./cell";

/** Limits of a worksheet (ECMA-376; Excel). */
export const MAX_SHEET_ROWS = 1_048_576;
const MAX_CELL = 32_767;
/** A double holds 15 digits in a spreadsheet: longer counters are written as text, so that no digit is lost. */
const MAX_DIGITS = 15;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Spreadsheets know no days before; they are written as text. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** Cell formats, by their place in `xl/styles.xml`. */
export const STYLES = { general: 0, time: 1, date: 2, header: 3 } as const;

/** One row of a worksheet, `number` counted from 1. Text is never a formula; times and days are real dates, in UTC. */
export function sheetRow(columns: readonly Column[], cells: readonly Cell[], number: number): string {
  let row = `<row r="${number}">`;
  for (const [index, column] of columns.entries())
    row += sheetCell(column, cells[index] ?? null, address(index, number));
  return `${row}</row>`;
}

export const headerRow = (columns: readonly Column[]): string =>
  `<row r="1">${columns.map(({ name }, index) => textCell(name, address(index, 1), STYLES.header)).join("")}</row>`;

/** `A1`: some readers count on it. 702 columns are more than any table has. */
function address(column: number, row: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return `${column < 26 ? "" : letter(Math.floor(column / 26) - 1)}${letter(column % 26)}${row}`;
}

function sheetCell({ kind }: Column, cell: Cell, at: string): string {
  if (cell === null) return "";
  if (isList(cell)) return textCell(joinList(cell), at);
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number") return numberCell(String(cell), at);
  if (kind === "count" && /^-?\d+$/.test(cell)) return numberCell(cell, at);
  if (kind === "time" || kind === "date") return dateCell(cell, at, STYLES[kind]);
  return textCell(cell, at);
}

function numberCell(digits: string, at: string): string {
  const long = /^-?\d+$/.test(digits) && digits.replace("-", "").length > MAX_DIGITS;
  return long ? textCell(digits, at) : `<c r="${at}"><v>${digits}</v></c>`;
}

function dateCell(text: string, at: string, style: number): string {
  const time = Date.parse(text);
  if (Number.isNaN(time) || time < FIRST_DAY) return textCell(text, at);
  return `<c r="${at}" s="${style}"><v>${(time - EPOCH) / DAY_MS}</v></c>`;
}

function textCell(text: string, at: string, style: number = STYLES.general): string {
  const styled = style === STYLES.general ? "" : ` s="${style}"`;
  return `<c r="${at}" t="inlineStr"${styled}><is><t xml:space="preserve">${xmlText(cut(text.toWellFormed()))}</t></is></c>`;
}

/** A cell takes no more; what is cut says so by its last character, and is whole in the other formats. */
function cut(text: string): string {
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * Text for XML 1.0. Characters that it cannot hold are written as `_xHHHH_`, as ECMA-376 (22.9.2.19) says, and so is what
 * looks like that already.
 */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, escaped)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const escaped = (char: string): string =>
  `_x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;
