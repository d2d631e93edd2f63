import type { CivilDate } from "@/lib/time/civil-date";

/** A day on which a platform began to count something else under the same name. Published by the platform itself. */
export type DefinitionChange = {
  key: "shortsPlays" | "allFirstFrame";
  day: CivilDate;
  platform: "youtube";
  /** Null: every kind of video. */
  kind: "short" | null;
};

export const DEFINITION_CHANGES: readonly DefinitionChange[] = [
  { key: "shortsPlays", day: "2025-03-31", platform: "youtube", kind: "short" },
  { key: "allFirstFrame", day: "2026-08-27", platform: "youtube", kind: null },
];

/** The changes inside `[from, to)` that touch what is shown; without a platform or kind, whatever could be in it. */
export function definitionChangesIn(
  period: { from: CivilDate; to: CivilDate },
  shown: { platforms: readonly string[]; kind?: string },
): DefinitionChange[] {
  return DEFINITION_CHANGES.filter(
    ({ day, platform, kind }) =>
      day >= period.from &&
      day < period.to &&
      shown.platforms.includes(platform) &&
      (kind === null || shown.kind === undefined || shown.kind === "unknown" || shown.kind === kind),
  );
}

/**
 * The same for the life of one video: at which of `ages` (hours since it came out, rising) each change is first felt. One from
 * before it came out, or from after the last age, is not.
 */
export function definitionChangesByAge(
  ages: readonly number[],
  publishedAt: string,
  shown: { platforms: readonly string[]; kind?: string },
): { age: number; change: DefinitionChange }[] {
  const born = Date.parse(publishedAt);
  const all = definitionChangesIn({ from: "0000-01-01", to: "9999-12-31" }, shown);
  return all.flatMap((change) => {
    const hours = (Date.parse(`${change.day}T00:00:00Z`) - born) / 3_600_000;
    const age = hours > 0 ? ages.find((one) => one >= hours) : undefined;
    return age === undefined ? [] : [{ age, change }];
  });
}
