import { bucketsFor } from "@/components/charts/time-buckets";
import type { CompareFilter } from "@/components/compare/compare-queries";
import { daysBetween } from "@/components/layout/civil-day";
import { periodParams, platformParams } from "@/components/layout/filter-params";
import { parseAsId } from "@/components/layout/parse-as-id";
import type { Period } from "@/components/layout/period";
import { createLoader, parseAsArrayOf, parseAsStringLiteral } from "@/components/layout/url-params";
import {
  ALIGNMENTS,
  COMPARE_METRICS,
  type CompareMetric,
  isAgeMetric,
  MAX_COMPARED,
} from "@/lib/services/compare/schemas";

/** Whom, what and how: all of it in the address. */
export const compareParams = {
  bloggers: parseAsArrayOf(parseAsId).withDefault([]),
  metric: parseAsStringLiteral(COMPARE_METRICS).withDefault("gainedViews"),
  align: parseAsStringLiteral(ALIGNMENTS).withDefault("date"),
};

export const loadCompareParams = createLoader({ ...periodParams, ...platformParams, ...compareParams });

type Asked = Pick<Awaited<ReturnType<typeof loadCompareParams>>, "bloggers" | "metric" | "align" | "platform">;

/** One filter whatever side builds it, so that what the server prefetched is what the browser asks for. */
export function toCompareFilter(
  { from, to }: Period,
  { bloggers, metric, align, platform }: Asked,
  weekStart: number,
): CompareFilter {
  return {
    bloggerIds: [...new Set(bloggers)].slice(0, MAX_COMPARED).join(","),
    from,
    to,
    align,
    metric: shownMetric(metric, align),
    ...bucketsFor(daysBetween(from, to), weekStart),
    ...(platform ? { platform } : {}),
  };
}

/** By age there are only numbers that a single video has. */
export function shownMetric(metric: CompareMetric, align: Asked["align"]): CompareMetric {
  return align === "age" && !isAgeMetric(metric) ? "views" : metric;
}
