import type { ChartData, ChartNote, ChartSeries } from "@/components/charts/chart-types";
import type { PostStatsDto } from "@/lib/services/posts/schemas";

type Step = PostStatsDto["usual"]["steps"][number];
type Words = {
  own: string;
  median: string;
  lower: string;
  upper: string;
  age: (hours: number) => string;
  samples: (count: number) => string;
};

/** The post's growth by age beside the usual one: its median, and the quarters below and above. */
export function toGrowthChartData(steps: readonly Step[], words: Words, notes: readonly ChartNote[] = []): ChartData {
  const series = (id: "views" | "median" | "lower" | "upper", label: string, color: string): ChartSeries => ({
    id,
    label,
    color,
    thin: id === "lower" || id === "upper",
    points: steps.map((step) => ({
      value: step[id],
      ...(id === "median" && step.median !== null ? { note: words.samples(step.samples) } : {}),
    })),
  });
  const known = steps.some((step) => step.median !== null);
  return {
    buckets: steps.map(({ ageHours }) => ({ key: String(ageHours), label: words.age(ageHours) })),
    series: [
      series("views", words.own, "var(--accent-ink)"),
      ...(known
        ? [
            series("median", words.median, "var(--muted)"),
            series("upper", words.upper, "var(--faint)"),
            series("lower", words.lower, "var(--faint)"),
          ]
        : []),
    ],
    notes,
  };
}
