import { describe, expect, it } from "vitest";
import { dailyValues, type HistoryAsk, toHistoryChartData } from "@/components/videos/history-chart-data";
import type { VideoHistoryDto } from "@/lib/services/metrics/schemas";

type Point = VideoHistoryDto["points"][number];
const point = (observedAt: string, views: Point["views"], more: Partial<Point> = {}): Point => ({
  observedAt,
  views,
  likes: null,
  comments: null,
  shares: null,
  favorites: null,
  source: "youtube-api",
  quality: "exact",
  confirmed: false,
  ...more,
});
const words = {
  label: "Views",
  source: (source: string) => source.toUpperCase(),
  fell: (by: number | string) => `fell by ${by}`,
  overDays: (days: number) => `${days} days`,
  unchanged: "unchanged",
  notes: () => [],
};
const chart = (points: Point[], ask: Partial<HistoryAsk> = {}) => {
  const data = toHistoryChartData(
    points,
    { metric: "views", from: null, timeZone: "UTC", locale: "en", ...ask },
    words,
  );
  return { days: data.buckets.map(({ key }) => key), points: data.series[0]?.points ?? [] };
};
const history = [
  point("2026-11-01T03:00:00Z", 100, { likes: 10 }),
  point("2026-11-02T03:00:00Z", 120, { likes: 12, comments: 6 }),
  point("2026-11-04T03:00:00Z", 90, { quality: "rounded", source: "youtube-ytdlp" }),
];

describe("toHistoryChartData", () => {
  it("breaks the line on a civil day without an observation, and never draws zero or the day before", () => {
    const { days, points } = chart(history);
    expect(days).toEqual(["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"]);
    expect(points.map(({ value }) => value)).toEqual([100, 120, null, 90]);
  });

  it("says of every point its source, its quality and a fall", () =>
    expect(chart(history).points[3]).toEqual({
      value: 90,
      source: "YOUTUBE-YTDLP",
      quality: "rounded",
      note: "fell by 30",
    }));

  it("shows gains with falls below zero, and over how many days a gap was", () =>
    expect(chart(history, { metric: "gained" }).points.map(({ value, note }) => [value, note])).toEqual([
      [null, undefined],
      [20, undefined],
      [null, undefined],
      [-30, "2 days"],
    ]));

  it("counts the first gain of a cut range from the observation before it", () =>
    expect(chart(history, { metric: "gained", from: "2026-11-02" }).points[0]?.value).toBe(20));

  it("leaves unknown likes out instead of drawing them as zero", () =>
    expect(chart(history, { metric: "likes" }).points.map(({ value }) => value)).toEqual([10, 12]));

  it("takes the last observation of a civil day of the workspace's zone", () => {
    const late = [point("2026-11-01T03:00:00Z", 1), point("2026-11-01T05:00:00Z", 2)];
    expect(chart(late, { timeZone: "America/New_York" }).days).toEqual(["2026-10-31", "2026-11-01"]);
    expect(chart(late).points.map(({ value }) => value)).toEqual([2]);
  });

  it("keeps every digit of gains beyond 2^53", () => {
    const huge = [point("2026-11-01T03:00:00Z", "1"), point("2026-11-02T03:00:00Z", "9007199254740995")];
    expect(chart(huge, { metric: "gained" }).points[1]?.value).toBe("9007199254740994");
  });

  it("measures engagement only where views and likes are known", () =>
    expect(chart(history, { metric: "engagementRate" }).points.map(({ value }) => value)).toEqual([0.1, 0.15]));

  it("says that unchanged numbers were seen again", () =>
    expect(chart([point("2026-11-01T03:00:00Z", 5, { confirmed: true })]).points[0]?.note).toBe("unchanged"));

  it("is empty without observations", () => expect(chart([]).days).toEqual([]));
});

describe("dailyValues", () => {
  it("keeps the gap of a day on which nobody looked", () =>
    expect(dailyValues(history, "views", "UTC", 3)).toEqual([120, null, 90]));
});
