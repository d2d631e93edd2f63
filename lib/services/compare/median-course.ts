import { type AgedPoint, usualOf, valueAtAge } from "@/lib/analytics/age-curve";
import type { HistoryPoint } from "@/lib/services/metrics/schemas";
import { toAgedPoints } from "@/lib/services/posts/to-aged-points";
import type { AgeMetric, CourseStep } from "./schemas";

const DAY = 24 * 3_600_000;

type Followed = { publishedAt: Date; points: readonly HistoryPoint[] };
/** A rate is a quotient of two courses: between two looks the counts grow in proportion, not the rate. */
type Course = { value: AgedPoint[]; divisor: AgedPoint[] | null };

/** At each age in days the median and quartiles of the videos whose number is known there, and how many they are. */
export function medianCourse(videos: readonly Followed[], days: readonly number[], metric: AgeMetric): CourseStep[] {
  const courses = videos.map((video) => toCourse(video, metric));
  return days.map((ageDays) => {
    const known = courses.flatMap((course) => numberAt(course, ageDays * DAY) ?? []);
    const usual = usualOf(known, ageDays * DAY);
    const say = (value: number | undefined) =>
      value === undefined ? null : metric === "engagementRate" ? value : Math.round(value);
    return {
      ageDays,
      median: say(usual?.median),
      lower: say(usual?.lower),
      upper: say(usual?.upper),
      samples: known.length,
    };
  });
}

function toCourse({ points, publishedAt }: Followed, metric: AgeMetric): Course {
  if (metric !== "engagementRate")
    return { value: toAgedPoints(points, publishedAt, (point) => point[metric]), divisor: null };
  const engaged = points.filter(({ views, likes }) => views !== null && likes !== null);
  const actions = ({ likes, comments, shares }: HistoryPoint) => Number(likes) + Number(comments) + Number(shares);
  return {
    value: toAgedPoints(engaged, publishedAt, actions),
    divisor: toAgedPoints(engaged, publishedAt, (point) => point.views),
  };
}

function numberAt({ value, divisor }: Course, age: number): number | null {
  const number = valueAtAge(value, age);
  if (divisor === null || number === null) return number;
  const by = valueAtAge(divisor, age);
  return by === null || by === 0 ? null : number / by;
}
