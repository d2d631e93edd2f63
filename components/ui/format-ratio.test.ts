import { describe, expect, it } from "vitest";
import { formatRatio } from "@/components/ui/format-ratio";

describe("a ratio", () => {
  it("says how many times as much, in the reader's language", () => {
    expect([0.066, 0.333, 0.996, 1.44, 9.96, 1200].map((ratio) => formatRatio(ratio, "en"))).toEqual([
      "0.07×",
      "0.33×",
      "1.0×",
      "1.4×",
      "10×",
      "1,200×",
    ]);
    expect([formatRatio(1.44, "ru"), formatRatio(0, "en")]).toEqual(["1,4×", "0×"]);
  });
  it("is unknown where it is not known", () =>
    expect([null, undefined, Number.NaN].map((r) => formatRatio(r, "en"))).toEqual([null, null, null]));
});
