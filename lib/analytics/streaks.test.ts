import { describe, expect, it } from "vitest";
import { streaksOf } from "./streaks";

const may = (...dates: number[]) => dates.map((date) => `2026-05-${String(date).padStart(2, "0")}`);

describe("streaks", () => {
  it("are days in a row, however many posts a day and in whatever order", () => {
    expect(streaksOf(may(5, 1, 2, 2, 3, 6), "2026-05-06", 1)).toEqual({
      current: { length: 2, from: "2026-05-05", to: "2026-05-07" },
      longest: { length: 3, from: "2026-05-01", to: "2026-05-04" },
    });
  });
  it("last until a whole day has passed without a post", () => {
    expect(streaksOf(may(4, 5), "2026-05-06", 1).current).toMatchObject({ length: 2 });
    expect(streaksOf(may(4, 5), "2026-05-07", 1).current).toBeNull();
  });
  it("are weeks in a row, across a change of months", () => {
    const weeks = ["2026-04-20", "2026-04-27", "2026-05-04", "2026-05-18"];
    expect(streaksOf(weeks, "2026-05-25", 7)).toEqual({
      current: { length: 1, from: "2026-05-18", to: "2026-05-25" },
      longest: { length: 3, from: "2026-04-20", to: "2026-05-11" },
    });
  });
  it("of equally long ones the later counts, and without posts there are none", () => {
    expect(streaksOf(may(1, 3), "2026-05-20", 1).longest).toMatchObject({ from: "2026-05-03" });
    expect(streaksOf([], "2026-05-20", 1)).toEqual({ current: null, longest: null });
  });
});
