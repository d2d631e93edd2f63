import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  type ImportPreset,
} from "@/lib/services/imports/rules/fields";
import type { DateFormat } from "@/lib/services/imports/rules/parse-date";
import { importOptions } from "@/lib/services/imports/schemas";
import type { Platform } from "@/prisma/generated/enums";

/** What the user has decided so far; null: left to the server. */
export type ImportDraft = {
  mapping: ImportMapping | null;
  preset: ImportPreset | null;
  /** As typed. */
  year: string;
  dateFormat: DateFormat;
  timeZone: string;
  platform: Platform;
  header: boolean | null;
};

/** The first megabyte tells all that a preview shows. */
export const PREVIEW_BYTES = 1024 * 1024;

/** A year in the name of the file is offered for dates that name none: `trending_us_2017.csv`. */
export const yearInName = (name: string): string => /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1] ?? "";

export const newDraft = (fileName: string, timeZone: string): ImportDraft => ({
  mapping: null,
  preset: null,
  year: yearInName(fileName),
  dateFormat: "auto",
  timeZone,
  platform: "youtube",
  header: null,
});

/** Whether the typed year can be one; an empty one is no mistake yet. */
export const isYear = (text: string): boolean =>
  importOptions.shape.year.safeParse(text === "" ? undefined : text).success;

/** The form that both the preview and the import take. */
export function toImportForm(file: Blob, fileName: string, draft: ImportDraft): FormData {
  const form = new FormData();
  // Options go first: the server reads the form as it comes.
  form.set("dateFormat", draft.dateFormat);
  form.set("timeZone", draft.timeZone);
  form.set("platform", draft.platform);
  if (draft.year !== "" && isYear(draft.year)) form.set("year", draft.year);
  if (draft.preset) form.set("preset", draft.preset);
  if (draft.mapping) form.set("mapping", JSON.stringify(draft.mapping));
  if (draft.header !== null) form.set("header", String(draft.header));
  form.set("file", file, fileName);
  return form;
}

/** The mapping in which `column` tells `field` and nothing else; null: the column is not read. */
export function remap(mapping: ImportMapping, column: string, field: ImportField | null): ImportMapping {
  const kept = Object.entries(mapping).filter(([key, value]) => value !== column && key !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

/** What a column is read as. */
export const fieldOf = (mapping: ImportMapping, column: string): ImportField | null =>
  IMPORT_FIELDS.find((field) => mapping[field] === column) ?? null;
