import type { Bucket } from "@/lib/analytics/buckets";
import { toCount } from "./count";
import type { SeriesStep } from "./read-series";
import type { SeriesMetric, SeriesPoint } from "./schemas";
import { ratio } from "./to-totals-dto";

/** One point per bucket, from the period, not from the rows: what was not observed in or carried into one is null. */
export function toSeriesPoints(metric: SeriesMetric, buckets: Bucket[], steps: SeriesStep[], now: Date): SeriesPoint[] {
  let sum = 0n;
  let divisor = 0n;
  let known = 0;
  const bySlot = Map.groupBy(steps, (step) => step.bucket);
  const advance = (slot: number) => {
    const here = bySlot.get(slot) ?? [];
    for (const step of here) {
      sum += step.step;
      divisor += step.divisorStep;
      known += step.knownStep;
    }
    return here;
  };
  advance(-1);
  return buckets.map((bucket, index) => {
    const here = advance(index);
    const total = (of: (step: SeriesStep) => bigint) => here.reduce((all, step) => all + of(step), 0n);
    const value = (): SeriesPoint["value"] => {
      if (known === 0 || bucket.start > now) return null;
      if (metric === "gainedViews") return toCount(total((step) => step.gain));
      if (metric === "videos") return here.reduce((all, step) => all + step.published, 0);
      if (metric === "engagementRate") return ratio(sum, divisor);
      return toCount(sum);
    };
    return {
      date: bucket.date,
      start: bucket.start.toISOString(),
      end: bucket.end.toISOString(),
      value: value(),
      observed: here.some((step) => step.observed),
    };
  });
}
