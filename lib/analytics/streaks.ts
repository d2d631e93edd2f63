import { addDays, type CivilDate } from "@/lib/time/civil-date";

/** Civil days, half-open; `length` counts days or weeks. */
export type Streak = { length: number; from: CivilDate; to: CivilDate };
export type Streaks = { current: Streak | null; longest: Streak | null };

/**
 * Days (step 1) or weeks (step 7) in a row. `starts` are the first days of those that hold something, `now` that of the one
 * that runs. A streak is current until a whole step has passed without anything; of equally long ones the later is the longest.
 */
export function streaksOf(starts: readonly CivilDate[], now: CivilDate, step: 1 | 7): Streaks {
  const runs: Streak[] = [];
  for (const start of [...new Set(starts)].sort()) {
    const last = runs.at(-1);
    if (last?.to === start) {
      last.length += 1;
      last.to = addDays(start, step);
    } else runs.push({ length: 1, from: start, to: addDays(start, step) });
  }
  const newest = runs.at(-1);
  const longest = runs.reduce<Streak | null>((best, run) => (best && best.length > run.length ? best : run), null);
  return { current: newest && newest.to >= now ? newest : null, longest };
}
