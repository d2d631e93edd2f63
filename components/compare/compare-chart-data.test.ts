import { describe, expect, it } from "vitest";
import { toAgeChartData } from "@/components/compare/compare-chart-data";
import type { ComparedBlogger, CourseStep } from "@/lib/services/compare/schemas";

const step = (ageDays: number, median: number | null, samples: number): CourseStep => ({
  ...{ ageDays, median, samples },
  lower: null,
  upper: null,
});
const words = { day: (age: number) => `day ${age}`, samples: (count: number) => `${count} videos`, color: () => "red" };

const compared = (id: string, steps: CourseStep[]): ComparedBlogger => ({
  ...{ id, name: id, platforms: [], avatarUrl: null, points: null, dataThrough: null, sources: [] },
  course: { videos: 9, steps },
  totals: {
    ...{ videos: 0, videosTracked: 0, views: null, gainedViews: null, likes: null, comments: null, followers: null },
    ...{ engagementRate: null, medianViews: null, medianViewsOf: 0, videosPerWeek: null },
  },
});

describe("toAgeChartData", () => {
  it("draws medians with the size of their samples, a gap where there are too few, and stops where all do", () => {
    const long = compared("long", [step(0, 0, 6), step(1, 50, 6), step(2, null, 4), step(3, null, 1)]);
    const short = compared("short", [step(0, 0, 5), step(1, null, 2), step(2, null, 0), step(3, null, 0)]);
    expect(toAgeChartData([long, short], words)).toEqual({
      buckets: [
        { key: "0", label: "day 0" },
        { key: "1", label: "day 1" },
      ],
      series: [
        {
          id: "long",
          label: "long",
          color: "red",
          points: [
            { value: 0, note: "6 videos" },
            { value: 50, note: "6 videos" },
          ],
        },
        { id: "short", label: "short", color: "red", points: [{ value: 0, note: "5 videos" }, { value: null }] },
      ],
    });
  });

  it("is empty where nobody has enough videos", () => {
    expect(toAgeChartData([compared("few", [step(0, null, 4)])], words).buckets).toEqual([]);
  });
});
