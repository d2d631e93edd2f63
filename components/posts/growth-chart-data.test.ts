import { describe, expect, it } from "vitest";
import { toGrowthChartData } from "./growth-chart-data";

const words = {
  own: "This post",
  median: "Usual",
  lower: "Lower quarter",
  upper: "Upper quarter",
  age: (hours: number) => `${hours} h`,
  samples: (count: number) => `${count} videos`,
};
const step = (ageHours: number, views: number | null, median: number | null) => ({
  ageHours,
  views,
  median,
  lower: median,
  upper: median,
  samples: median === null ? 2 : 6,
});

describe("growth by age", () => {
  it("has a point for each age, and gaps where nobody looked", () => {
    const data = toGrowthChartData([step(0, 0, 0), step(24, null, 300), step(48, 900, null)], words);
    expect(data.buckets.map((bucket) => bucket.label)).toEqual(["0 h", "24 h", "48 h"]);
    expect(data.series.map((series) => series.points.map((point) => point.value))).toEqual([
      [0, null, 900],
      [0, 300, null],
      [0, 300, null],
      [0, 300, null],
    ]);
    expect(data.series[1]?.points[1]?.note).toBe("6 videos");
    expect(data.series.filter(({ thin }) => thin).map(({ id }) => id)).toEqual(["upper", "lower"]);
  });

  it("shows the post alone where nothing is usual yet", () => {
    const data = toGrowthChartData([step(0, 0, null), step(24, 5, null)], words);
    expect(data.series.map((series) => series.id)).toEqual(["views"]);
  });
});
