import type { ChartData } from "@/components/charts/chart-types";
import type { CompareDto } from "@/lib/services/compare/schemas";

type Words = {
  day: (age: number) => string;
  samples: (count: number) => string;
  color: (index: number) => string;
};

/** The median courses by age: nothing is drawn where too few videos tell, and nothing after the last one that does. */
export function toAgeChartData(bloggers: CompareDto["bloggers"], words: Words): ChartData {
  const courses = bloggers.map(({ course }) => course?.steps ?? []);
  const last = Math.max(-1, ...courses.map((steps) => steps.findLastIndex(({ median }) => median !== null)));
  const ages = Array.from({ length: last + 1 }, (_, age) => age);
  return {
    buckets: ages.map((age) => ({ key: String(age), label: words.day(age) })),
    series: bloggers.map(({ id, name }, index) => ({
      id,
      label: name,
      color: words.color(index),
      points: ages.map((age) => {
        const step = courses[index]?.[age];
        return step && step.median !== null
          ? { value: step.median, note: words.samples(step.samples) }
          : { value: null };
      }),
    })),
  };
}
