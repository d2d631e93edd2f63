import type { FieldError } from "@/lib/errors";
import type { ImportMapping, ImportPreset } from "./fields";
import { detectPreset, presetMapping } from "./presets";
import { onlyPresent, suggestMapping } from "./suggest-mapping";

export type ImportPlan = {
  preset: ImportPreset | null;
  mapping: ImportMapping;
  needsYear: boolean;
  /** what must be settled before rows can be read; empty: ready */
  problems: FieldError[];
};

type Asked = { preset?: ImportPreset | undefined; mapping?: ImportMapping | undefined; year?: number | undefined };

/** How a file with these columns will be read, given what was asked for. */
export function planImport(columns: string[], sample: Record<string, string>[], asked: Asked): ImportPlan {
  const preset = asked.preset ?? (asked.mapping ? null : detectPreset(columns));
  const mapping = asked.mapping ?? (preset ? onlyPresent(presetMapping[preset], columns) : suggestMapping(columns));
  const dates = sample.map((row) => row[mapping.observedAt ?? ""] ?? "");
  const needsYear = dates.some((date) => /^\s*\d{1,2}\.\d{1,2}\.?\s*$/.test(date));
  const problems: FieldError[] = [];
  const missing = (path: string, detail: string) => problems.push({ path, code: "missing", detail });
  for (const [field, column] of Object.entries(mapping)) {
    if (columns.includes(column)) continue;
    problems.push({ path: `mapping.${field}`, code: "unknown_column", detail: `The file has no column “${column}”.` });
  }
  if (columns.length === 0) missing("file", "The file is empty.");
  else {
    if (!mapping.observedAt) missing("mapping.observedAt", "No column tells the date of the numbers.");
    if (!mapping.creatorId && !mapping.creatorName && !mapping.creatorHandle)
      missing("mapping.creatorName", "No column tells whose numbers they are.");
    if (!mapping.videoId && !mapping.followers)
      missing("mapping.videoId", "No column tells a video's id or a number of followers.");
  }
  if (needsYear && asked.year === undefined) missing("year", "The dates name no year.");
  return { preset, mapping, needsYear, problems };
}
