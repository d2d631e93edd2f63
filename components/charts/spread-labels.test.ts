import { describe, expect, it } from "vitest";
import { spreadLabels } from "@/components/charts/spread-labels";

describe("spreadLabels", () => {
  it("leaves labels alone that do not touch", () => {
    expect(spreadLabels([10, 40, 80], 14, 0, 100)).toEqual([10, 40, 80]);
  });
  it("pushes touching ones apart in their order", () => {
    expect(spreadLabels([50, 52, 49], 14, 0, 100)).toEqual([63, 77, 49]);
  });
  it("stays inside at the lower edge", () => {
    expect(spreadLabels([99, 100], 14, 0, 100)).toEqual([86, 100]);
  });
});
