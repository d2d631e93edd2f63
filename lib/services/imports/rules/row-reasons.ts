/** Why a row of a file is refused: stable code → the reason in words. The interface translates by code. */
export const ROW_REASONS = {
  no_creator: "names no creator",
  no_subject: "names neither a video nor a number of followers",
  no_number: "tells no number",
  bad_video_id: "not an id of a {platform} video: “{value}”",
  bad_channel_id: "not an id of a YouTube channel: “{value}”",
  foreign_video: "the video belongs to another channel",
  unknown_value: "{column} is unknown: “{value}”",
  empty_date: "{column} is empty",
  not_a_date: "{column} is not a date: “{value}”",
  no_year: "{column} names no year: “{value}”",
  too_early: "{column} is before 2005: “{value}”",
  in_future: "{column} is in the future: “{value}”",
  not_a_number: "{column} is not a whole number: “{value}”",
  too_large: "{column} is too large: “{value}”",
  wrong_columns: "has {found} columns instead of {expected}",
  open_quote: "opens a quote that is not closed",
  not_json: "is not valid JSON",
} as const;

export type RowCode = keyof typeof ROW_REASONS;
export type RowParams = Record<string, string | number>;
export type RowProblem = { code: RowCode; params: RowParams; reason: string };

export function rowProblem(code: RowCode, params: RowParams = {}): RowProblem {
  const reason = ROW_REASONS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
  return { code, params, reason };
}

/** A row or value that cannot be taken; `message` is the reason that people read. */
export class RowError extends Error {
  override name = "RowError";
  readonly problem: RowProblem;

  constructor(code: RowCode, params: RowParams = {}) {
    const problem = rowProblem(code, params);
    super(problem.reason);
    this.problem = problem;
  }
}
