import {
  type ChartBucket,
  type ChartData,
  type ChartNote,
  type ChartPoint,
  toDrawable,
} from "@/components/charts/chart-types";
import { timeBuckets } from "@/components/charts/time-buckets";
import { addDays, type CivilDay, civilDayOf, daysBetween } from "@/components/layout/civil-day";
import { gainBetween, type HistoryMetric, valueAt } from "@/components/videos/history-values";
import type { VideoHistoryDto } from "@/lib/services/metrics/schemas";

export type HistoryPoint = VideoHistoryDto["points"][number];

export type HistoryWords = {
  label: string;
  source: (source: string) => string;
  fell: (by: number | string) => string;
  overDays: (days: number) => string;
  unchanged: string;
  /** The definition changes inside the days shown. */
  notes: (days: readonly CivilDay[], to: CivilDay) => ChartNote[];
};

export type HistoryAsk = {
  metric: HistoryMetric;
  /** First civil day to show; null: from the first observation on. */ from: CivilDay | null;
  timeZone: string;
  locale: string;
};

/**
 * Observations as a chart by civil day: the last one of each day. A day on which nobody looked is a break of the line,
 * never the number of the day before and never zero; a fall is said in words too.
 */
export function toHistoryChartData(points: readonly HistoryPoint[], ask: HistoryAsk, words: HistoryWords): ChartData {
  const last = lastOfDays(points, ask.metric, ask.timeZone);
  const days = daysShown([...last.keys()], ask.from);
  const end = days.at(-1);
  const to = end ? addDays(end, 1) : "";
  const earlier = [...last.keys()].findLast((day) => day < (days[0] ?? ""));
  let before = earlier === undefined ? null : { day: earlier, point: last.get(earlier) };
  const drawn = days.map((day): ChartPoint => {
    const point = last.get(day);
    if (!point) return { value: null };
    const made = toPoint(point, day, before, ask.metric, words);
    before = { day, point };
    return made;
  });
  const buckets: ChartBucket[] = timeBuckets(days, to, "day", ask.locale);
  return {
    buckets,
    notes: ask.metric === "likes" || ask.metric === "comments" ? [] : words.notes(days, to),
    series: [{ id: ask.metric, label: words.label, color: "var(--accent-ink)", points: drawn }],
  };
}

/** The last observation of each civil day that says something of the metric. */
function lastOfDays(points: readonly HistoryPoint[], metric: HistoryMetric, timeZone: string) {
  const known = points.filter((point) => valueAt(point, metric) !== null);
  return new Map(known.map((point) => [civilDayOf(Date.parse(point.observedAt), timeZone), point]));
}

/** The course in one glance: a value for each of the last days up to the newest observation, null where nobody looked. */
export function dailyValues(points: readonly HistoryPoint[], metric: HistoryMetric, timeZone: string, count: number) {
  const last = lastOfDays(points, metric, timeZone);
  return daysShown([...last.keys()], null)
    .slice(-count)
    .map((day) => {
      const point = last.get(day);
      return point ? toDrawable(valueAt(point, metric)) : null;
    });
}

/** Every day from the first to the last that is known, also those without an observation. */
function daysShown(known: readonly CivilDay[], from: CivilDay | null): CivilDay[] {
  const first = known.find((day) => from === null || day >= from);
  const end = known.at(-1);
  if (first === undefined || end === undefined) return [];
  return Array.from({ length: daysBetween(first, end) + 1 }, (_, i) => addDays(first, i));
}

function toPoint(
  point: HistoryPoint,
  day: CivilDay,
  before: { day: CivilDay; point: HistoryPoint | undefined } | null,
  metric: HistoryMetric,
  words: HistoryWords,
): ChartPoint {
  const facts = { source: words.source(point.source), quality: point.quality };
  const gain = before?.point && metric !== "engagementRate" ? gainBetween(before.point, point, metric) : null;
  const fell = gain !== null && Number(gain) < 0 ? words.fell(String(gain).slice(1)) : null;
  const days = before ? daysBetween(before.day, day) : 0;
  if (metric === "gained") {
    const over = gain !== null && days > 1 ? words.overDays(days) : null;
    return { ...facts, value: gain, ...noteOf([over]) };
  }
  return { ...facts, value: valueAt(point, metric), ...noteOf([fell, point.confirmed ? words.unchanged : null]) };
}

function noteOf(parts: readonly (string | null)[]): { note?: string } {
  const note = parts.filter((part) => part !== null).join(" · ");
  return note === "" ? {} : { note };
}
