import { describe, expect, it } from "vitest";
import { doughnutSlices } from "@/components/charts/doughnut-parts";

const part = (id: string, value: number | string | null) => ({ id, label: id, color: "var(--ink)", value });
const other = { label: "Other", color: "var(--faint)" };

describe("doughnutSlices", () => {
  it("orders by size and gives shares of what is known", () => {
    const slices = doughnutSlices([part("a", 25), part("b", 75), part("c", null)], other);
    expect(slices.map(({ id, share }) => [id, share])).toEqual([
      ["b", 0.75],
      ["a", 0.25],
      ["c", null],
    ]);
  });
  it("never shows more than four parts", () => {
    const slices = doughnutSlices(
      [1, 2, 3, 4, 5, 6].map((n) => part(`${n}`, n)),
      other,
    );
    expect(slices.map(({ id, value }) => [id, value])).toEqual([
      ["6", 6],
      ["5", 5],
      ["4", 4],
      ["other", 6],
    ]);
  });
  it("claims no share when everything is zero", () => {
    expect(doughnutSlices([part("a", 0)], other)[0]?.share).toBeNull();
  });
});
