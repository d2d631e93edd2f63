import { Temporal } from "temporal-polyfill";
import { shown } from "./parse-count";
import { RowError } from "./row-reasons";

export const DATE_FORMATS = ["auto", "DD.MM", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "YY.DD.MM", "unix"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type DateOptions = {
  format: DateFormat;
  /** for dates that name no year */
  year: number | null;
  timeZone: string;
};

type Parts = { year: number; month: number; day: number };

const SHAPES: Partial<Record<DateFormat, RegExp>> = {
  "DD.MM": /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?$/,
  "DD.MM.YYYY": /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  "DD/MM/YYYY": /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  "MM/DD/YYYY": /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  "YY.DD.MM": /^(?<year>\d{2})\.(?<day>\d{1,2})\.(?<month>\d{1,2})$/,
};
/** What can be told apart by its shape alone; 03/04/2026 cannot. */
const UNAMBIGUOUS = ["DD.MM", "DD.MM.YYYY"] as const;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC)$/i;
const LOCAL = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?)?$/;

/**
 * When something was observed or published. A day without a time of day is taken at noon of the given zone, so that it stays
 * the same civil day in the zones around. Throws `RowError` for what is not a date.
 */
export function parseDate(text: string, column: string, options: DateOptions): Date {
  const value = text.trim();
  if (value === "") throw new RowError("empty_date", { column });
  const found =
    options.format === "unix" ? fromUnix(value) : (fromIso(value, options) ?? fromShape(value, column, options));
  if (!found) throw new RowError("not_a_date", { column, value: shown(value) });
  return found;
}

function fromUnix(value: string): Date | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(value)) return null;
  const number = Number(value);
  return new Date(value.replace(/\..*$/, "").length > 11 ? number : number * 1000);
}

function fromIso(value: string, { timeZone }: DateOptions): Date | null {
  if (INSTANT.test(value)) {
    const time = Date.parse(
      value
        .replace(" ", "T")
        .replace(/\s*UTC$/i, "Z")
        .replace(/\s+/g, ""),
    );
    return Number.isNaN(time) ? null : new Date(time);
  }
  if (!LOCAL.test(value)) return null;
  return civil(() => {
    const iso = value.replace(" ", "T").replace(",", ".");
    const local = iso.includes("T")
      ? Temporal.PlainDateTime.from(iso)
      : Temporal.PlainDate.from(iso).toPlainDateTime({ hour: 12 });
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
  });
}

function fromShape(value: string, column: string, options: DateOptions): Date | null {
  const formats = options.format === "auto" ? UNAMBIGUOUS : [options.format];
  for (const format of formats) {
    const groups = SHAPES[format]?.exec(value)?.groups;
    if (!groups) continue;
    const year = groups.year === undefined ? options.year : yearOf(groups.year);
    if (year === null) throw new RowError("no_year", { column, value: shown(value) });
    return noon({ year, month: Number(groups.month), day: Number(groups.day) }, options.timeZone);
  }
  return null;
}

const yearOf = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

function noon(parts: Parts, timeZone: string): Date | null {
  return civil(() => {
    const day = Temporal.PlainDate.from(parts, { overflow: "reject" }).toPlainDateTime({ hour: 12 });
    return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  });
}

/** Days that no calendar has (31.02.) are no dates. */
function civil(read: () => Date): Date | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
