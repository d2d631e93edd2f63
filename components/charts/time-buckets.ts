import type { ChartBucket } from "@/components/charts/chart-types";
import { evenSpaces } from "@/components/ui/even-spaces";

export type BucketSize = "day" | "week" | "month";

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days for a season, weeks for two years, months beyond: never more buckets than a screen can tell apart. */
export function bucketSizeFor(days: number): BucketSize {
  if (days <= 100) return "day";
  return days <= 731 ? "week" : "month";
}

/** What is asked of the server for so many days: only weeks depend on where a week begins. */
export function bucketsFor(days: number, weekStart: number): { granularity: BucketSize; weekStart?: number } {
  const granularity = bucketSizeFor(days);
  return granularity === "week" ? { granularity, weekStart } : { granularity };
}

/** Buckets of a chart from their first civil days; `to` is the day after the last. */
export function timeBuckets(days: readonly string[], to: string, size: BucketSize, locale: string): ChartBucket[] {
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const long = days.some((day) => day.slice(0, 4) !== days.at(-1)?.slice(0, 4));
  const label = words(
    size === "month"
      ? { month: "short", year: "numeric" }
      : { day: "numeric", month: "short", ...(long ? { year: "numeric" } : {}) },
  );
  const title = words({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const range = words({ day: "numeric", month: "short", year: "numeric" });
  return days.map((key, i) => {
    const last = at(days[i + 1] ?? to) - DAY;
    return {
      key,
      label: evenSpaces(label.format(at(key))),
      title: evenSpaces(size === "day" ? title.format(at(key)) : range.formatRange(at(key), last)),
    };
  });
}

/** The bucket that holds a day, by its key; null where the day lies outside. */
export function bucketOf(day: string, keys: readonly string[], to: string): string | null {
  if (day >= to) return null;
  return keys.findLast((key) => key <= day) ?? null;
}
